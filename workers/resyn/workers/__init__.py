"""The worker: takes calls from the call lane, runs them in jails, replies. It never talks gRPC."""
