using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4010 and SPIN3014: a type that takes the place of the kernel: implements a right, derives from what an image generates, or is a table of events.</summary>
internal sealed class ClosedInterface(Contract contract) : ITypeRule
{
    private const string TableOfEvents = "EventTable";

    /// <inheritdoc/>
    public IEnumerable<RuleFinding> Judge(DefinedType type)
    {
        if (contract.IsComposition(type))
        {
            yield break;
        }

        foreach (InterfaceImplementationHandle handle in type.OwnInterfaces)
        {
            LinkedAssembly assembly = type.Assembly;
            if (assembly.Members.Type(assembly.Reader.GetInterfaceImplementation(handle).Interface).Unmodified is NamedType { Definition: { } implemented } &&
                !ReferenceEquals(implemented.Assembly, assembly) && contract.IsCapability(implemented) && !Contract.IsPort(implemented))
            {
                yield return Find(type, implemented, "a right is what the kernel gives, so hold it in a field and export an interface of your own");
            }
        }

        if (type.Base?.Definition is not { } ancestor)
        {
            yield break;
        }

        if (Contract.DerivesFrom(ancestor, TableOfEvents))
        {
            if (!Contract.IsTableOfEvent(type))
            {
                yield return new RuleFinding(
                    VerifierRules.ForeignRaise, $"'{type.Name}' is a dispatch table, and tables are generated with the image: handle the event with [Handles], or declare an event of your own", type.FullName);
            }
        }
        else if (!ReferenceEquals(ancestor.Assembly, type.Assembly) && (Contract.IsOfKernel(ancestor) || Contract.DerivesFrom(ancestor, "Installation")))
        {
            yield return Find(type, ancestor, "each has exactly one class, which an image generates");
        }
    }

    private static RuleFinding Find(DefinedType type, DefinedType closed, string remedy) =>
        new(VerifierRules.ClosedInterface, $"'{type.Name}' implements '{closed.Name}', which is not open for that: {remedy}", type.FullName);
}
