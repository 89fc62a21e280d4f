using Spin.Analyzers.Contract;

namespace Spin.CodeFixes.Editing;

/// <summary>The events that a place in source can name, in the order of their names.</summary>
internal static class VisibleEvents
{
    private const string ContractName = "Spin";

    /// <summary>Finds the contract that a compilation references.</summary>
    internal static ContractTypes? FindContract(Compilation compilation)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Identity.Name == ContractName)
            {
                return ContractTypes.Find(assembly);
            }
        }

        return null;
    }

    /// <summary>Finds the events.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="within">The type, or the assembly, that names them.</param>
    internal static List<EventModel> Find(Compilation compilation, ContractTypes contract, ISymbol within)
    {
        List<EventModel> events = [];
        Add(compilation.Assembly.GlobalNamespace, compilation, contract, within, events);
        Add(contract.Assembly.GlobalNamespace, compilation, contract, within, events);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (References(assembly, contract.Assembly))
            {
                Add(assembly.GlobalNamespace, compilation, contract, within, events);
            }
        }

        events.Sort(static (left, right) => string.CompareOrdinal(left.Type.Name, right.Type.Name));
        return events;
    }

    // Only what knows the contract can declare an event.
    private static bool References(IAssemblySymbol assembly, IAssemblySymbol contract)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == contract.Identity.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(INamespaceOrTypeSymbol container, Compilation compilation, ContractTypes contract, ISymbol within, List<EventModel> events)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { IsGenericType: false } type && EventModel.Find(type, contract) is { } @event && compilation.IsSymbolAccessibleWithin(type, within))
            {
                events.Add(@event);
            }
            else if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, compilation, contract, within, events);
            }
        }
    }
}
