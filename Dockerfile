# Targets: cpu (default) and cuda.
#   docker build -t hope-server .
#   docker build -t hope-server:cuda --target cuda .
# The cuda target is the same server on NVIDIA's base image. There is no CUDA backend yet, so it computes on the CPU; the image
# becomes the GPU image when native/backend/cuda exists.

FROM node:20-bookworm AS build
RUN apt-get update \
  && apt-get install --no-install-recommends -y cmake ninja-build \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
# Only what runs: no sources, no build trees.
RUN mkdir -p /runtime/build/addon/Release \
  && cp build/addon/Release/hope.node /runtime/build/addon/Release/ \
  && cp -r package.json LICENSE node_modules dist models /runtime/

FROM nvidia/cuda:12.6.3-base-ubuntu24.04 AS cuda
COPY --from=build /usr/local/bin/node /usr/local/bin/node
RUN groupadd --system hope && useradd --system --gid hope --no-create-home hope && install -d -o hope -g hope /data
WORKDIR /app
COPY --from=build /runtime ./
ENV NODE_ENV=production HOPE_HOST=0.0.0.0 HOPE_PORT=8080 HOPE_DATA_DIR=/data
USER hope
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HOPE_PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]

FROM node:20-bookworm-slim AS cpu
RUN groupadd --system hope && useradd --system --gid hope --no-create-home hope && install -d -o hope -g hope /data
WORKDIR /app
COPY --from=build /runtime ./
ENV NODE_ENV=production HOPE_HOST=0.0.0.0 HOPE_PORT=8080 HOPE_DATA_DIR=/data
USER hope
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HOPE_PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
