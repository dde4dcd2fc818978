// The C ABI between LibtorchBinding.dll and libtorch. It is closed: operators are reached by their schema name, so a
// new operator on the managed side needs no change here. Every function returns a status and lets no exception pass.
#pragma once

#include <cstdint>

#if defined(_WIN32)
#define BINDING_API extern "C" __declspec(dllexport)
#else
#define BINDING_API extern "C" __attribute__((visibility("default")))
#endif

namespace binding {

// What a status says. After `failed`, binding_last_error holds the message; after `managed_exception`, the managed
// side has the exception in its own hands.
enum Status : int32_t { ok = 0, failed = 1, managed_exception = 2 };

// The type of a boxed value. An ATen Scalar travels as integer, real or boolean; dtype, layout and memory format are
// integers, as in the schemas. The numbers are repeated in Native/Value.cs.
enum Tag : int32_t {
    none = 0,
    tensor = 1,
    integer = 2,
    real = 3,
    boolean = 4,
    integers = 5,
    reals = 6,
    booleans = 7,
    tensors = 8,
    optional_tensors = 9,
    text = 10,
    device = 11,
    generator = 12,
};

// One argument or result. `count` is the length of a list or text, or the index of a device.
struct Value {
    int32_t tag;
    int32_t count;
    union {
        int64_t i;
        double d;
        void* p;
    };
};

static_assert(sizeof(Value) == 16, "the managed side lays Value out in 16 bytes");

}  // namespace binding
