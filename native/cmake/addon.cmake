# The Node-API addon, <build>/Release/hope.node. cmake-js configures it and sets CMAKE_JS_INC (Node-API and node-addon-api
# headers), CMAKE_JS_LIB and CMAKE_JS_SRC (both empty but on Windows).
file(GLOB addon_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/addon/*.cc")
if(NOT addon_sources)
  message(FATAL_ERROR "native/addon has no sources")
endif()

add_library(hope_addon SHARED ${addon_sources} ${CMAKE_JS_SRC})
set_target_properties(hope_addon PROPERTIES PREFIX "" OUTPUT_NAME hope SUFFIX ".node")
target_include_directories(hope_addon SYSTEM PRIVATE ${CMAKE_JS_INC})
# Exceptions carry a refusal from any depth of the conversion to the entry point, where it becomes a coded JavaScript error.
target_compile_definitions(hope_addon PRIVATE NAPI_VERSION=9 NAPI_CPP_EXCEPTIONS NODE_ADDON_API_DISABLE_DEPRECATED)
target_link_libraries(hope_addon PRIVATE hope_engine hope_text ${CMAKE_JS_LIB})
