using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4005: a cast or test of a type that makes more of a reference than its giver showed, here or in a generic method that is called.</summary>
internal sealed class ForeignCast(Contract contract) : IBodyRule
{
    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        if (contract.IsComposition(body.Method.Owner))
        {
            yield break;
        }

        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            foreach ((Origin? from, IlType to) in Casts(body, i, instruction))
            {
                if (to is NamedType { Definition: { } target } && !ReferenceEquals(target.Assembly, body.Method.Owner.Assembly) && !IsAlways(from?.Type, target) && FindProblem(from, target) is { } problem)
                {
                    yield return new BodyFinding(VerifierRules.ForeignCast, $"'{target.Name}' {problem}; a cast would make more of a reference than was given", instruction.Offset);
                }
            }
        }
    }

    private IEnumerable<(Origin? From, IlType To)> Casts(VerifiedBody body, int index, Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox_any:
                IlType to = body.Type(instruction);
                return body.Values.Operand(index, 0)!.Origins.Where(static origin => origin.Kind != OriginKind.Nothing || origin.Number >= 0).Select(origin => ((Origin?)origin, to));
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
                MethodUse called = body.Called(instruction)!;
                return GenericCasts.Find(body.All, called, contract).Select(static argument => ((Origin?)null, argument));
            default:
                return [];
        }
    }

    private static bool IsAlways(IlType? type, DefinedType target) => type?.Unmodified is NamedType named &&
        (Hierarchy.DerivesFrom(named.Definition, target) || named.Definition.AllInterfaces.Any(implemented => ReferenceEquals(implemented.Definition, target)));

    private string? FindProblem(Origin? from, DefinedType target) =>
        contract.IsCapability(target) ? "is a right: ask for it in the constructor" :
        Contract.IsSpindle(target) ? "is a spindle of another domain: let the two meet in an event, or in an interface that it exports" :
        Contract.IsOfKernel(target) ? "belongs to the kernel and to generated code" :
        from?.Type?.Unmodified is NamedType { Definition: { } given } && contract.IsCapability(given) ? $"is not what '{given.Name}' shows: use its own members" :
        null;
}
