using System.Collections.Generic;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4003 and SPIN4006: statics that hold a right, can change, or whose values can.</summary>
internal sealed class StaticState(Contract contract, Immutability immutability) : ITypeRule
{
    private const string KeepInInstance = "keep it in an instance field of the spindle";

    /// <inheritdoc/>
    public IEnumerable<RuleFinding> Judge(DefinedType type)
    {
        if (contract.IsComposition(type))
        {
            yield break;
        }

        foreach (DefinedField field in type.Fields.ToArray())
        {
            if (!field.IsStatic || field.IsLiteral || field.HasData || CompilerCaches.Contain(field) || IsTable(field))
            {
                continue;
            }

            (string what, string name) = StaticNames.Of(field);
            if (contract.Find(field.Type) is { } capability)
            {
                yield return new RuleFinding(
                    VerifierRules.CapabilityInStatic, $"static {what} '{name}' would give '{capability.Name}' to all code of the assembly: keep the capability in an instance field of the spindle it was given to",
                    field.ToString());
            }
            else if (FindProblem(field) is var (problem, remedy))
            {
                yield return new RuleFinding(VerifierRules.StaticState, $"static {what} '{name}' {problem}: {remedy}", field.ToString());
            }
        }
    }

    // The image's table of an event, which the declaring assembly raises through.
    private static bool IsTable(DefinedField field) => Contract.IsTableOfEvent(field.Owner) && field.Type.Unmodified.Equals(field.Owner.Self) && !Outside.Sees(field);

    private (string Problem, string Remedy)? FindProblem(DefinedField field)
    {
        IlType type = field.Type.Unmodified;
        if (!field.IsReadOnly)
        {
            return ("can be written", immutability.IsImmutable(type) ? "make it readonly, or " + KeepInInstance : KeepInInstance);
        }

        if (type is ArrayType array)
        {
            return !immutability.IsImmutable(array.Element) ? ("holds elements that can change", KeepInInstance) :
                Outside.Sees(field) ? ("is an array that other assemblies can write", "make it private, or a ReadOnlySpan<T> property") :
                null;
        }

        return immutability.IsImmutable(type) ? null : ($"holds a '{type}', which can change", KeepInInstance);
    }
}
