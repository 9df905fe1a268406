#!/bin/sh
# Builds and runs the native tests in a build folder of their own: scripts/native-tests.sh [address|thread]
# thread covers what runs on several threads: the queue, the thread pool and the engine's boundary.
set -eu
cd "$(dirname "$0")/.."

sanitizer=${1-}
case "$sanitizer" in
  "") build=build/native-tests ;;
  address | thread) build="build/native-tests-$sanitizer" ;;
  *) echo "usage: $0 [address|thread]; came '$sanitizer'" >&2; exit 2 ;;
esac
targets=all tests=.
if [ "$sanitizer" = thread ]; then
  targets="hope_core_tests hope_engine_tests" tests='^(core/(thread_pool|bounded_queue)|engine/)'
fi

if [ ! -f "$build/CMakeCache.txt" ]; then
  if command -v ninja >/dev/null; then generator=Ninja; else generator="Unix Makefiles"; fi
  cmake -S native -B "$build" -G "$generator" -DHOPE_TESTS=ON -DHOPE_SANITIZE="$sanitizer"
fi
# shellcheck disable=SC2086  # several targets
cmake --build "$build" --parallel "$(nproc 2>/dev/null || echo 2)" --target $targets
exec ctest --test-dir "$build" --output-on-failure -R "$tests"
