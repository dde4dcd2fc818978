// Life and properties of tensors. The getters are short enough for the managed side to call without a GC transition.
#include <ATen/core/Tensor.h>
#include <ATen/ops/from_blob.h>

#include "errors.h"
#include "values.h"

using binding::borrow;
using binding::guarded;
using binding::TensorHandle;

BINDING_API void binding_tensor_free(TensorHandle tensor) {
    if (tensor != nullptr) c10::intrusive_ptr<c10::TensorImpl>::reclaim(tensor);
}

BINDING_API TensorHandle binding_tensor_share(TensorHandle tensor) {
    return binding::release(borrow(tensor));
}

BINDING_API int32_t binding_tensor_dtype(TensorHandle tensor) {
    return static_cast<int32_t>(c10::typeMetaToScalarType(tensor->dtype()));
}

BINDING_API int64_t binding_tensor_element_size(TensorHandle tensor) {
    return static_cast<int64_t>(tensor->dtype().itemsize());
}

BINDING_API int32_t binding_tensor_device_type(TensorHandle tensor) {
    return static_cast<int32_t>(tensor->device().type());
}

BINDING_API int32_t binding_tensor_device_index(TensorHandle tensor) {
    return tensor->device().index();
}

BINDING_API int64_t binding_tensor_dim(TensorHandle tensor) {
    return tensor->dim();
}

BINDING_API int64_t binding_tensor_numel(TensorHandle tensor) {
    return tensor->numel();
}

BINDING_API int32_t binding_tensor_shape(TensorHandle tensor, int64_t* sizes) {
    return guarded([&] {
        const auto shape = tensor->sizes();
        std::copy(shape.begin(), shape.end(), sizes);
    });
}

BINDING_API int32_t binding_tensor_strides(TensorHandle tensor, int64_t* strides) {
    return guarded([&] {
        const auto steps = tensor->strides();
        std::copy(steps.begin(), steps.end(), strides);
    });
}

BINDING_API int32_t binding_tensor_storage_offset(TensorHandle tensor, int64_t* offset) {
    return guarded([&] { *offset = tensor->storage_offset(); });
}

BINDING_API int32_t binding_tensor_is_contiguous(TensorHandle tensor, int32_t* answer) {
    return guarded([&] { *answer = tensor->is_contiguous() ? 1 : 0; });
}

BINDING_API int32_t binding_tensor_is_sparse(TensorHandle tensor) {
    return tensor->is_sparse() ? 1 : 0;
}

BINDING_API int32_t binding_tensor_data(TensorHandle tensor, void** data) {
    return guarded([&] { *data = borrow(tensor).data_ptr(); });
}

// Copies `data` (contiguous, in host memory) into a new CPU tensor.
BINDING_API int32_t binding_tensor_from_memory(
    void* data, int32_t dtype, const int64_t* sizes, int64_t dims, TensorHandle* result) {
    return guarded([&] {
        const auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
        *result = binding::release(at::from_blob(data, at::IntArrayRef(sizes, dims), options).clone());
    });
}

// Makes `tensor` an alias of the data and metadata of `source`, as torch's Tensor.data setter does.
BINDING_API int32_t binding_tensor_set_data(TensorHandle tensor, TensorHandle source) {
    return guarded([&] { borrow(tensor).set_data(borrow(source)); });
}
