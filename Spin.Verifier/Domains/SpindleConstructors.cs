using System.Collections.Generic;
using System.Reflection;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4001: a constructor of a spindle that asks for what no image has to give.</summary>
internal sealed class SpindleConstructors : ITypeRule
{
    /// <inheritdoc/>
    public IEnumerable<RuleFinding> Judge(DefinedType type)
    {
        if (!Contract.IsSpindle(type))
        {
            yield break;
        }

        foreach (DefinedMethod constructor in type.MethodsNamed(".ctor"))
        {
            foreach (IlType parameter in (constructor.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? constructor.Shape.ParameterTypes : [])
            {
                if (FindProblem(parameter.Unmodified) is { } problem)
                {
                    yield return new RuleFinding(VerifierRules.NotAService, $"a parameter of spindle '{type.Name}' has type '{parameter}', which {problem}", constructor.ToString(), constructor.Handle);
                }
            }
        }
    }

    private static string? FindProblem(IlType type) => type switch
    {
        ByRefType => "is passed by reference; pass the service by value",
        NamedType named when Contract.IsService(named.Definition) || Contract.IsInstallRight(named.Definition) => null,
        NamedType named when Contract.IsOfContract(named.Definition, "IStrand") || Contract.IsOfContract(named.Definition, "IMutex") || Contract.IsOfContract(named.Definition, "ICondition") =>
            "is made by a service; ask for IStrands and create it in the constructor",
        NamedType named when Contract.IsSpindle(named.Definition) => "is a spindle; let the two spindles meet in an event",
        _ => "is no service; ask for an interface marked [Service], or for the install right of an event",
    };
}
