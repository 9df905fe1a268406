#include "backend/registry.h"

#include "backend/cpu/tables.h"

namespace hope {
namespace {

struct Entry {
  const Kernels* (*table)();
  bool (*runnable)();
};

// In order of preference, the last runnable one first.
const Entry kEntries[] = {
    {ReferenceKernels, [] { return true; }},
#if defined(__x86_64__)
    {Avx2Kernels, [] { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }},
    {Avx512Kernels,
     [] {
       return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
              __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
     }},
#endif
};

}  // namespace

std::vector<const Kernels*> RunnableKernels() {
  std::vector<const Kernels*> tables;
  for (const Entry& entry : kEntries)
    if (entry.runnable()) tables.push_back(entry.table());
  return tables;
}

Result<const Kernels*> ChooseKernels(const std::string& isa) {
  const std::vector<const Kernels*> tables = RunnableKernels();
  if (isa == "auto" || isa == "cpu") return tables.back();
  std::string names = "auto, cpu";
  for (const Kernels* table : tables) {
    if (isa == table->name) return table;
    names += std::string(", ") + table->name;
  }
  return Status::Error(ErrorCode::kInvalidArgument,
                       "device: expected one that this machine runs (" + names + "), came '" + isa + "'");
}

}  // namespace hope
