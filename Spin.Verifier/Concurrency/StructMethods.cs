using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Concurrency;

/// <summary>Tells what methods of structures do with the value that they are called on, in more than one step.</summary>
internal static class StructMethods
{
    /// <summary>The fields of its own value that a method writes otherwise than by <c>Interlocked</c> or <c>Volatile</c>; a read of the whole where it writes none.</summary>
    internal static IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> FindAccesses(VerifiedBodies bodies, DefinedMethod method, SharedPlace place)
    {
        yield return (place, AccessKind.Read, false);
        if (method.Owner is not { IsValueType: true, IsReadOnlyStruct: false } || method.ParameterTraits.IsReadOnly || method.Owner.Assembly.IsOfClassLibrary || bodies.Find(method) is not { } body)
        {
            yield break;
        }

        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            if (instruction.Code == ILOpCode.Stfld && body.Values.Operand(i, 0)!.Origins.Any(static origin => origin.Kind == OriginKind.Receiver))
            {
                yield return Part(place, body.Field(instruction).Definition);
            }
            else if (instruction.Code is (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i or ILOpCode.Stobj)
            {
                foreach (Origin origin in body.Values.Operand(i, 0)!.Origins)
                {
                    if (origin is { Kind: OriginKind.Field, Member: { } field, Container.Kind: OriginKind.Receiver })
                    {
                        yield return Part(place, field);
                    }
                }
            }
        }
    }

    private static (SharedPlace Place, AccessKind Kind, bool IsAtomic) Part(SharedPlace place, DefinedField field) =>
        (new SharedPlace($"{place.Path}.{field.Name}", $"{place.Name}.{field.Name}", field.Type.Unmodified), AccessKind.ReadModifyWrite, false);
}
