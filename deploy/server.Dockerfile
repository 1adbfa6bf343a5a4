# The server: gRPC in, calls to Redis out. No compiler, no root, nothing writable.
# docker build -f deploy/server.Dockerfile -t resyn-server .

FROM python:3.11-slim-bookworm AS build
WORKDIR /src
COPY pyproject.toml README.md ./
COPY proto proto
COPY common common
COPY server server
COPY workers workers
COPY client client
COPY environments environments
COPY sandbox_profiles sandbox_profiles
RUN python -m venv /opt/resyn && /opt/resyn/bin/pip install --no-cache-dir '.[server]'

FROM python:3.11-slim-bookworm
COPY --from=build /opt/resyn /opt/resyn
ENV RESYN_LISTEN=0.0.0.0:50151 RESYN_SERVER_HTTP_ADDRESS=0.0.0.0 RESYN_SERVER_HTTP_PORT=9151
EXPOSE 50151 9151
USER 65532:65532
# Not /readyz: without workers the server is not ready, and a restart would not help.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["/opt/resyn/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9151/healthz', timeout=2)"]
ENTRYPOINT ["/opt/resyn/bin/resyn"]
CMD ["server"]
