using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>Finds casts to what a type argument names, in the generic method that a call runs and in those to which it hands the argument on.</summary>
internal static class GenericCasts
{
    /// <summary>The type arguments of a call to which something is cast.</summary>
    internal static IEnumerable<IlType> Find(VerifiedBodies bodies, MethodUse called, Contract contract)
    {
        if (called is { Name: "OfType" or "Cast", Arguments: [var element], Owner: NamedType { Definition: { Name: "Enumerable", Assembly.IsOfClassLibrary: true } } })
        {
            yield return element;
        }

        HashSet<(DefinedMethod Method, bool IsOfMethod, int Index)> followed = [];
        foreach ((bool isOfMethod, int index, IlType argument) in Arguments(called))
        {
            if (argument is NamedType && contract.IsJudged(called.Definition!.Owner.Assembly) && IsCastTo(bodies, called.Definition, isOfMethod, index, contract, followed))
            {
                yield return argument;
            }
        }
    }

    private static IEnumerable<(bool IsOfMethod, int Index, IlType Argument)> Arguments(MethodUse called)
    {
        if (called.Definition is null)
        {
            yield break;
        }

        for (int i = 0; i < called.Arguments.Length; i++)
        {
            yield return (true, i, called.Arguments[i]);
        }

        for (int i = 0; called.Owner is NamedType owner && i < owner.Arguments.Length; i++)
        {
            yield return (false, i, owner.Arguments[i]);
        }
    }

    private static bool IsCastTo(
        VerifiedBodies bodies, DefinedMethod method, bool isOfMethod, int index, Contract contract, HashSet<(DefinedMethod Method, bool IsOfMethod, int Index)> followed)
    {
        if (!followed.Add((method, isOfMethod, index)) || bodies.Find(method) is not { } body)
        {
            return false;
        }

        foreach (Instruction instruction in body.Code.Instructions)
        {
            if (instruction.Code is ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox_any && Is(body.Type(instruction), isOfMethod, index))
            {
                return true;
            }

            if (body.Called(instruction) is not { Definition: { } next } called || !contract.IsJudged(next.Owner.Assembly))
            {
                continue;
            }

            foreach ((bool ofNext, int place, IlType argument) in Arguments(called))
            {
                if (Is(argument, isOfMethod, index) && IsCastTo(bodies, next, ofNext, place, contract, followed))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(IlType type, bool isOfMethod, int index) => type is TypeVariable variable && variable.IsOfMethod == isOfMethod && variable.Index == index;
}
