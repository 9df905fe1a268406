// The registry and main() behind tests/test.h.
#include <atomic>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <mutex>
#include <vector>

#include "tests/test.h"

namespace hope::test {
namespace {

struct Case {
  std::string file;  // without folder and extension
  std::string name;
  TestFunction function;
};

std::vector<Case>& Cases() {
  static std::vector<Case> cases;
  return cases;
}

std::mutex output_mutex;
std::atomic<int> failures{0};

bool RunCase(const Case& test) {
  const int before = failures;
  try {
    test.function();
  } catch (const std::exception& error) {
    Fail(test.file.c_str(), 0, std::string("uncaught exception: ") + error.what());
  }
  const bool passed = failures == before;
  std::printf("%s %s.%s\n", passed ? "pass" : "FAIL", test.file.c_str(), test.name.c_str());
  return passed;
}

int Main(int argc, char** argv) {
  std::string file, only;
  for (int i = 1; i < argc; i += 2) {
    const std::string option = argv[i];
    if (i + 1 >= argc || (option != "--file" && option != "--only")) {
      std::fprintf(stderr, "usage: %s [--file <test file>] [--only <substring of the test's name>]\n", argv[0]);
      return 2;
    }
    (option == "--file" ? file : only) = argv[i + 1];
  }
  int run = 0, failed = 0;
  for (const Case& test : Cases()) {
    if (!file.empty() && test.file != file) continue;
    if (test.name.find(only) == std::string::npos) continue;
    ++run;
    failed += !RunCase(test);
  }
  std::printf("%d run, %d failed\n", run, failed);
  return run == 0 || failed > 0 ? 1 : 0;  // a filter that matches nothing is a mistake
}

}  // namespace

bool Register(const char* file, const char* name, TestFunction function) {
  Cases().push_back({std::filesystem::path(file).stem().string(), name, function});
  return true;
}

void Fail(const char* file, int line, const std::string& message) {
  ++failures;
  const std::lock_guard<std::mutex> lock(output_mutex);
  std::printf("  %s:%d: %s\n", file, line, message.c_str());
}

}  // namespace hope::test

int main(int argc, char** argv) { return hope::test::Main(argc, argv); }
