// Conversions between Value, c10::IValue and tensor handles. A tensor handle is the TensorImpl itself, holding one
// reference; null stands for an undefined tensor. One allocation a tensor is saved over a pointer to at::Tensor.
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

#include <vector>

#include "binding.h"

namespace binding {

using TensorHandle = c10::TensorImpl*;

inline at::Tensor borrow(TensorHandle handle) {
    if (handle == nullptr) return at::Tensor();
    return at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(handle));
}

inline TensorHandle release(at::Tensor tensor) {
    return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

std::vector<at::Tensor> borrow(const TensorHandle* handles, int64_t count);

c10::Device to_device(int32_t type, int32_t index);

c10::IValue to_ivalue(const Value& value);

// The caller owns what the result points to: a tensor handle, or an array that binding_free_array releases.
Value to_value(c10::IValue&& value);

}  // namespace binding
