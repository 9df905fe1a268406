# hope_library(<folder> [lower folder...]) and hope_link(<folder> <library...>).

if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  set(HOPE_X86 TRUE)
else()
  set(HOPE_X86 FALSE)
endif()

# Kernels of one instruction set get its flags; everything else stays at the baseline of the architecture.
function(hope_kernel_flags sources)
  foreach(source IN LISTS sources)
    if(source MATCHES "_avx2\\.cc$")
      set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS "-mavx2;-mfma;-mf16c")
    elseif(source MATCHES "_avx512\\.cc$")
      set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS
        "-mavx512f;-mavx512bw;-mavx512vl;-mavx512dq;-mavx2;-mfma;-mf16c")
    endif()
  endforeach()
endfunction()

# A static library of every .cc below <folder>. Headers are included from native/ ("core/status.h");
# scripts/ checks that a folder includes only lower ones.
function(hope_library folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cc")
  if(NOT HOPE_X86)
    list(FILTER sources EXCLUDE REGEX "_avx(2|512)\\.cc$")
  endif()
  set(lower ${ARGN})
  list(TRANSFORM lower PREPEND hope_)
  if(sources)
    hope_kernel_flags("${sources}")
    add_library(hope_${folder} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(hope_${folder} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(hope_${folder} ${scope} "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/include")
  target_link_libraries(hope_${folder} ${scope} ${lower})
endfunction()

function(hope_link folder)
  get_target_property(type hope_${folder} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(hope_${folder} INTERFACE ${ARGN})
  else()
    target_link_libraries(hope_${folder} PUBLIC ${ARGN})
  endif()
endfunction()
