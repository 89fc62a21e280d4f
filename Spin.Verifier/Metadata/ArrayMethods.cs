using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>The methods that the runtime gives every array of more than one dimension.</summary>
internal static class ArrayMethods
{
    /// <summary>The method of a name and signature.</summary>
    internal static MethodUse Find(ArrayType array, string name, MethodShape shape, WellKnownTypes known)
    {
        IEnumerable<IlType> indices = Enumerable.Repeat<IlType>(known.Int32, array.Rank);
        (IlType Result, ImmutableArray<IlType> Parameters)? expected = name switch
        {
            ".ctor" => (known.Void, [.. indices]),
            "Get" => (array.Element, [.. indices]),
            "Set" => (known.Void, [.. indices, array.Element]),
            "Address" => (new ByRefType(array.Element), [.. indices]),
            _ => null,
        };
        // The signature is written in terms of the array's own element, so it names the element type itself.
        return expected is { } method && shape is { IsInstance: true, TypeParameterCount: 0 } && !array.IsVector &&
            shape.ReturnType.Equals(method.Result) && IlType.AreSame(shape.ParameterTypes, method.Parameters)
            ? new MethodUse(null, array, [], method.Result, method.Parameters, name)
            : throw Refusal.Unresolved($"{array} has no method {name} with this signature");
    }
}
