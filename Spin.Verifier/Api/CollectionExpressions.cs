using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Api;

/// <summary>
/// How a collection expression fills a list: its length is set, and at once a span of it is taken. The two members are allowed to nobody
/// else, who would write to a list that others think they know.
/// </summary>
internal static class CollectionExpressions
{
    private const string SetCount = "SetCount";
    private const string AsSpan = "AsSpan";

    /// <summary>Whether a call is a part of one.</summary>
    internal static bool IsPart(VerifiedBody body, MethodUse method, int index) => NameOf(method) switch
    {
        AsSpan => Beyond(body, index, -1) is SetCount,
        SetCount => Beyond(body, index, 1) is AsSpan,
        _ => false,
    };

    // Between the two stands the load of the list.
    private static string? Beyond(VerifiedBody body, int index, int step)
    {
        List<Instruction> code = body.Code.Instructions;
        bool isLoaded = false;
        for (int i = index + step; i >= 0 && i < code.Count; i += step)
        {
            switch (code[i].Code)
            {
                case ILOpCode.Nop:
                    break;
                case ILOpCode.Dup or ILOpCode.Ldloc or ILOpCode.Ldloc_s or >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 when !isLoaded:
                    isLoaded = true;
                    break;
                case ILOpCode.Call when isLoaded:
                    return NameOf(body.Method.Owner.Assembly.Members.Method(code[i].Token));
                default:
                    return null;
            }
        }

        return null;
    }

    private static string? NameOf(MethodUse method) =>
        method.Owner is NamedType { Definition: { Name: "CollectionsMarshal", Namespace: "System.Runtime.InteropServices" } } ? method.Name : null;
}
