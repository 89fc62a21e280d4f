using System.Collections.Generic;
using System.Reflection;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4004: a member that other assemblies see and that gives a right by its type.</summary>
internal sealed class GivenRight(Contract contract) : ITypeRule
{
    /// <inheritdoc/>
    public IEnumerable<RuleFinding> Judge(DefinedType type)
    {
        if (contract.IsComposition(type) || !Outside.Sees(type))
        {
            yield break;
        }

        foreach (DefinedField field in type.Fields.ToArray())
        {
            if (!field.IsStatic && Outside.Sees(field) && contract.FindRight(field.Type) is { } capability)
            {
                yield return new RuleFinding(VerifierRules.CapabilityLeak, LeakMessage.Write($"public field '{field.Name}'", capability), field.ToString());
            }
        }

        foreach (DefinedMethod method in type.Methods.ToArray())
        {
            if (Outside.Sees(method) && !IsInstall(method) && FindGiven(method) is { } given)
            {
                yield return new RuleFinding(VerifierRules.CapabilityLeak, LeakMessage.Write(LeakMessage.Member(method), given), method.ToString(), method.Handle);
            }
        }
    }

    // What an install right is for.
    private static bool IsInstall(DefinedMethod method) => method.Name is "Install" or "Create" && Contract.IsInstallRight(method.Owner);

    private DefinedType? FindGiven(DefinedMethod method)
    {
        if (method.Owner.IsDelegate)
        {
            // Whoever gives the delegate receives what it is called with.
            return method.Name == "Invoke" ? FindPassed(method) : null;
        }

        if (method.IsConstructor)
        {
            return null;
        }

        if (contract.FindRight(method.Shape.ReturnType) is { } result)
        {
            return result;
        }

        MethodUse use = MethodUse.Of(method, method.Owner.Self, []);
        for (int i = 0; i < use.Parameters.Length; i++)
        {
            IlType parameter = use.Parameters[i];
            DefinedType? given = parameter is ByRefType reference ? ((use.Trait(i) & ParameterTrait.ReadOnly) == 0 ? contract.FindRight(reference.Target) : null)
                : parameter is NamedType { Definition: { IsDelegate: true } } passed ? FindPassed(passed)
                : null;
            if (given is not null)
            {
                return given;
            }
        }

        return null;
    }

    private DefinedType? FindPassed(NamedType type)
    {
        foreach (DefinedMethod invoke in type.Definition.MethodsNamed("Invoke"))
        {
            foreach (IlType parameter in invoke.Shape.ParameterTypes)
            {
                if (contract.FindRight(parameter.Unmodified.Substitute(type.Arguments, default)) is { } passed)
                {
                    return passed;
                }
            }
        }

        return null;
    }

    private DefinedType? FindPassed(DefinedMethod invoke) => FindPassed(invoke.Owner.Self);
}
