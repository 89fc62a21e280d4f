using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Effects;
using Spin.Analyzers.Resources;

namespace Spin.Analyzers.Contract;

/// <summary>
/// One compilation whose code the rules check: every line of an assembly that declares a <c>[Spindle]</c> type or whose project
/// sets <c>SpinSpindleProject</c>. The contract, the kernel and whatever they name as their friends are the system itself and
/// are not checked. Computed once per compilation and shared by all rules.
/// </summary>
internal sealed class SpindleCompilation
{
    private const string ContractName = "Spin";
    private const string KernelName = "Spin.Kernel";
    private const string ProjectProperty = "build_property.SpinSpindleProject";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<SpindleCompilation?>> s_known = new();

    private readonly Lazy<KnownTypes> _types;
    private readonly Lazy<EffectEngine> _effects;
    private readonly Lazy<ResourceIndex> _resources;
    private readonly Lazy<SharingIndex> _sharing;

    private SpindleCompilation(Compilation compilation, ContractTypes contract)
    {
        Compilation = compilation;
        Contract = contract;
        Spindles = new SpindleModels(contract);
        Bodies = new BodyIndex(compilation);
        Roots = new CodeRoots(this);
        Immutability = new Immutability(this);
        LibrarySummaries = new LibrarySummaryIndex(this);
        _types = new(() => new KnownTypes(compilation));
        _effects = new(() => new EffectEngine(this));
        _resources = new(() => new ResourceIndex(this));
        _sharing = new(() => new SharingIndex(this));
    }

    /// <summary>The compilation.</summary>
    internal Compilation Compilation { get; }

    /// <summary>The types of the contract assembly.</summary>
    internal ContractTypes Contract { get; }

    /// <summary>The types of the class library that rules speak of.</summary>
    internal KnownTypes Types => _types.Value;

    /// <summary>The handlers and guards of each type.</summary>
    internal SpindleModels Spindles { get; }

    /// <summary>The operations of bodies.</summary>
    internal BodyIndex Bodies { get; }

    /// <summary>The classes of written attributes.</summary>
    internal AttributeIndex Attributes { get; } = new();

    /// <summary>The functions that the dispatcher calls.</summary>
    internal CodeRoots Roots { get; }

    /// <summary>Which types' values cannot change.</summary>
    internal Immutability Immutability { get; }

    /// <summary>What the members of the class library do that are called.</summary>
    internal LibrarySummaryIndex LibrarySummaries { get; }

    /// <summary>What methods do beyond computing a result.</summary>
    internal EffectEngine Effects => _effects.Value;

    /// <summary>What becomes of locks, buffers and handles.</summary>
    internal ResourceIndex Resources => _resources.Value;

    /// <summary>What handlers and strands share with one another.</summary>
    internal SharingIndex Sharing => _sharing.Value;

    /// <summary>
    /// Whether a symbol is declared in the sources that are compiled. An editor knows the sources of other projects too, where a compiler
    /// knows their assemblies: they are not looked into by either.
    /// </summary>
    internal bool Declares(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly) && !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>
    /// Lets go of what a spindle's rules shared, when all of them have judged it: what is alive is copied whenever memory is collected.
    /// </summary>
    internal void Release(INamedTypeSymbol spindle)
    {
        foreach (IOperation body in Bodies.Release(spindle))
        {
            Resources.Release(body);
        }

        Effects.Release(spindle);
        Sharing.Release(spindle);
    }

    /// <summary>Whether a symbol is declared by this SDK's own generators alone: its state is the dispatcher's.</summary>
    internal static bool IsGenerated(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (!IsGenerated(reference.SyntaxTree))
            {
                return false;
            }
        }

        return !symbol.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Whether a tree is one of this SDK's own generators: its path is generator assembly / generator type / hint name.</summary>
    internal static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.Replace('\\', '/').Contains("Spin.Generators/Spin.Generators.");

    /// <summary>Finds what the rules check in a compilation.</summary>
    /// <returns>Null where there is nothing to check.</returns>
    internal static SpindleCompilation? Find(Compilation compilation, AnalyzerOptions options)
    {
        if (!s_known.TryGetValue(compilation, out StrongBox<SpindleCompilation?>? found))
        {
            found = s_known.GetValue(compilation, key => new(Create(key, options)));
        }

        return found.Value;
    }

    private static SpindleCompilation? Create(Compilation compilation, AnalyzerOptions options)
    {
        // By reference, not by name in the whole compilation: a look-alike declared in source is not the contract.
        if (FindReference(compilation, ContractName) is not { } assembly ||
            ContractTypes.Find(assembly) is not { } contract ||
            assembly.GivesAccessTo(compilation.Assembly) ||
            FindReference(compilation, KernelName) is { } kernel && kernel.GivesAccessTo(compilation.Assembly))
        {
            return null;
        }

        bool spindleProject = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ProjectProperty, out string? value) &&
            string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        return spindleProject || DeclaresSpindle(compilation.Assembly.GlobalNamespace, contract)
            ? new SpindleCompilation(compilation, contract)
            : null;
    }

    private static IAssemblySymbol? FindReference(Compilation compilation, string name)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Identity.Name == name)
            {
                return assembly;
            }
        }

        return null;
    }

    // Of a type, only the types in it are asked for: its other members are worked out when the compiler is first asked for them.
    private static bool DeclaresSpindle(INamespaceOrTypeSymbol container, ContractTypes contract)
    {
        foreach (INamespaceOrTypeSymbol inner in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers())
        {
            if (inner is INamedTypeSymbol type && contract.IsSpindle(type) || DeclaresSpindle(inner, contract))
            {
                return true;
            }
        }

        return false;
    }
}
