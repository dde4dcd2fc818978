#include "values.h"

#include <ATen/core/Generator.h>
#include <ATen/core/List.h>
#include <c10/core/Device.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "errors.h"

namespace binding {

namespace {

// std::optional or c10::optional, whichever this libtorch uses.
using OptionalTensor = decltype(std::declval<const c10::IValue&>().toOptional<at::Tensor>());

template <typename T>
T* allocate(size_t count) {
    auto* memory = static_cast<T*>(std::malloc(sizeof(T) * (count == 0 ? 1 : count)));
    TORCH_CHECK(memory != nullptr, "out of memory");
    return memory;
}

c10::List<int64_t> integer_list(const Value& value) {
    const auto* items = static_cast<const int64_t*>(value.p);
    return c10::List<int64_t>(c10::ArrayRef<int64_t>(items, value.count));
}

c10::List<double> real_list(const Value& value) {
    const auto* items = static_cast<const double*>(value.p);
    return c10::List<double>(c10::ArrayRef<double>(items, value.count));
}

c10::List<bool> boolean_list(const Value& value) {
    const auto* items = static_cast<const bool*>(value.p);
    c10::List<bool> list;
    for (int32_t i = 0; i < value.count; ++i) list.push_back(items[i]);
    return list;
}

c10::List<at::Tensor> tensor_list(const Value& value) {
    const auto* handles = static_cast<const TensorHandle*>(value.p);
    c10::List<at::Tensor> list;
    list.reserve(value.count);
    for (int32_t i = 0; i < value.count; ++i) list.push_back(borrow(handles[i]));
    return list;
}

c10::List<OptionalTensor> optional_tensor_list(const Value& value) {
    const auto* handles = static_cast<const TensorHandle*>(value.p);
    c10::List<OptionalTensor> list;
    list.reserve(value.count);
    for (int32_t i = 0; i < value.count; ++i) {
        list.push_back(handles[i] == nullptr ? OptionalTensor() : OptionalTensor(borrow(handles[i])));
    }
    return list;
}

template <typename T, typename List>
Value array_value(Tag tag, const List& list) {
    const size_t count = list.size();
    T* items = allocate<T>(count);
    for (size_t i = 0; i < count; ++i) items[i] = list.get(i);
    Value value{tag, static_cast<int32_t>(count), {}};
    value.p = items;
    return value;
}

Value tensors_value(const c10::List<at::Tensor>& list) {
    const size_t count = list.size();
    TensorHandle* handles = allocate<TensorHandle>(count);
    for (size_t i = 0; i < count; ++i) handles[i] = release(list.get(i));
    Value value{Tag::tensors, static_cast<int32_t>(count), {}};
    value.p = handles;
    return value;
}

}  // namespace

std::vector<at::Tensor> borrow(const TensorHandle* handles, int64_t count) {
    std::vector<at::Tensor> tensors;
    tensors.reserve(count);
    for (int64_t i = 0; i < count; ++i) tensors.push_back(borrow(handles[i]));
    return tensors;
}

c10::Device to_device(int32_t type, int32_t index) {
    return c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}

c10::IValue to_ivalue(const Value& value) {
    switch (value.tag) {
        case Tag::none: return c10::IValue();
        case Tag::tensor: return c10::IValue(borrow(static_cast<TensorHandle>(value.p)));
        case Tag::integer: return c10::IValue(value.i);
        case Tag::real: return c10::IValue(value.d);
        case Tag::boolean: return c10::IValue(value.i != 0);
        case Tag::integers: return c10::IValue(integer_list(value));
        case Tag::reals: return c10::IValue(real_list(value));
        case Tag::booleans: return c10::IValue(boolean_list(value));
        case Tag::tensors: return c10::IValue(tensor_list(value));
        case Tag::optional_tensors: return c10::IValue(optional_tensor_list(value));
        case Tag::text: return c10::IValue(std::string(static_cast<const char*>(value.p), value.count));
        case Tag::device: return c10::IValue(to_device(static_cast<int32_t>(value.i), value.count));
        case Tag::generator: return c10::IValue(*static_cast<at::Generator*>(value.p));
        default: TORCH_CHECK(false, "a value of unknown tag ", value.tag);
    }
}

Value to_value(c10::IValue&& result) {
    Value value{Tag::none, 0, {}};
    value.i = 0;
    if (result.isNone()) return value;
    if (result.isTensor()) {
        value.tag = Tag::tensor;
        value.p = release(std::move(result).toTensor());
    } else if (result.isInt()) {
        value.tag = Tag::integer;
        value.i = result.toInt();
    } else if (result.isDouble()) {
        value.tag = Tag::real;
        value.d = result.toDouble();
    } else if (result.isBool()) {
        value.tag = Tag::boolean;
        value.i = result.toBool() ? 1 : 0;
    } else if (result.isTensorList()) {
        return tensors_value(result.toTensorList());
    } else if (result.isIntList()) {
        return array_value<int64_t>(Tag::integers, result.toIntList());
    } else if (result.isDoubleList()) {
        return array_value<double>(Tag::reals, result.toDoubleList());
    } else if (result.isDevice()) {
        value.tag = Tag::device;
        value.count = result.toDevice().index();
        value.i = static_cast<int64_t>(result.toDevice().type());
    } else {
        TORCH_CHECK(false, "an operator returned a ", result.tagKind(), ", which this binding does not carry");
    }
    return value;
}

}  // namespace binding

BINDING_API void binding_free_array(void* array) {
    std::free(array);
}
