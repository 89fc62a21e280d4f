using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4003 and SPIN4006: a right, or a delegate with state, that is stored in a static whose type does not show it.</summary>
internal sealed class StaticWrites(Contract contract, DelegateState delegates) : IBodyRule
{
    private const string Setter = "set_";

    private readonly ConcurrentDictionary<DefinedField, DefinedMethod> _cached = new();

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
            (string Id, string Message)? problem = instruction.Code switch
            {
                ILOpCode.Stsfld or ILOpCode.Ldsflda => FindProblem(body, i, instruction, body.Field(instruction)),
                ILOpCode.Call => FindSet(body, i, body.Called(instruction)!),
                _ => null,
            };
            if (problem is var (id, message))
            {
                yield return new BodyFinding(id, message, instruction.Offset);
            }
        }
    }

    private (string Id, string Message)? FindProblem(VerifiedBody body, int index, Instruction instruction, FieldUse field)
    {
        (string what, string name) = StaticNames.Of(field.Definition);
        bool isCache = CompilerCaches.Contain(field.Definition);
        if (instruction.Code == ILOpCode.Ldsflda)
        {
            return isCache ? (VerifierRules.StaticState, $"static {what} '{name}' is lent to be written: the compiler keeps one function in it") : null;
        }

        Value stored = body.Values.Operand(index, 0)!;
        if (contract.Find(field.Definition.Type) is null && FindCapability(stored) is { } capability)
        {
            return (VerifierRules.CapabilityInStatic, Shared(what, name, capability));
        }

        if (isCache)
        {
            return stored.Single is { } made && delegates.FindStateless(body, made) is { } function && ReferenceEquals(_cached.GetOrAdd(field.Definition, function), function)
                ? null
                : (VerifierRules.StaticState, $"static {what} '{name}' holds another function than the one that the compiler keeps in it");
        }

        return field.Definition.IsReadOnly && delegates.IsKept(body, stored, field.Type)
            ? (VerifierRules.StaticState, $"static {what} '{name}' may hold a delegate that has captured what can change: make the lambda static, name a static method, or keep the delegate in an instance field of the spindle")
            : null;
    }

    // By a static property whose type does not show it.
    private (string Id, string Message)? FindSet(VerifiedBody body, int index, MethodUse called) =>
        called is { IsStatic: true, Definition: { } setter, Parameters.Length: 1 } && called.Name.StartsWith(Setter, System.StringComparison.Ordinal) && contract.IsJudged(setter.Owner.Assembly) &&
        contract.Find(setter.Shape.ParameterTypes[0]) is null && FindCapability(body.Values.Operand(index, 0)!) is { } capability
            ? (VerifierRules.CapabilityInStatic, Shared("property", called.Name[Setter.Length..], capability))
            : null;

    private DefinedType? FindCapability(Value stored) => stored.Origins.Select(origin => contract.Find(origin.Type)).FirstOrDefault(static found => found is not null);

    private static string Shared(string what, string name, DefinedType capability) =>
        $"static {what} '{name}' would give '{capability.Name}' to all code of the assembly: keep the capability in an instance field of the spindle it was given to";
}
