# Every build option and every compiler flag that is not particular to one target.
option(HOPE_TESTS "Build the native tests and benches, with assertions on and warnings as errors" OFF)
set(HOPE_SANITIZE "" CACHE STRING "Sanitizer build: empty, address (with undefined) or thread")
set_property(CACHE HOPE_SANITIZE PROPERTY STRINGS "" address thread)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)  # the libraries end up in a shared object, the addon
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# No contraction and no fast-math: a result must not depend on which build or instruction set computed it
# beyond what the kernels themselves write down as explicit fma.
add_compile_options(-Wall -Wextra -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict)  # false alarms on "literal" + std::string (GCC bug 105329)
endif()
if(HOPE_TESTS)
  add_compile_options(-UNDEBUG)
endif()

if(HOPE_SANITIZE STREQUAL "address")
  set(HOPE_SANITIZE_FLAGS -fsanitize=address,undefined -fno-sanitize-recover=all)
elseif(HOPE_SANITIZE STREQUAL "thread")
  set(HOPE_SANITIZE_FLAGS -fsanitize=thread)
elseif(NOT HOPE_SANITIZE STREQUAL "")
  message(FATAL_ERROR "HOPE_SANITIZE: expected empty, address or thread, got '${HOPE_SANITIZE}'")
endif()
if(HOPE_SANITIZE)
  add_compile_options(${HOPE_SANITIZE_FLAGS} -fno-omit-frame-pointer -g1 -O1)
  add_link_options(${HOPE_SANITIZE_FLAGS})
elseif(HOPE_TESTS)
  add_compile_options(-Werror)  # not with sanitizers: their instrumentation causes false maybe-uninitialized warnings
endif()
