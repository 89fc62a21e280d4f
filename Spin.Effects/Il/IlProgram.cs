using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Library;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Assemblies whose IL is judged, with those that they stand on: the analysis's front end for IL.</summary>
internal sealed class IlProgram : IFrontEnd
{
    // More hops than this make a circle of forwards.
    private const int MaxForwards = 16;

    private readonly Func<string, IlModule?> _find;
    private readonly ConcurrentDictionary<Method, IlBody> _bodies = new();
    private readonly IlTargets _targets;
    private readonly HashSet<IlModule> _judged;
    private readonly Lazy<ImmutableArray<IlDelegateCreation>> _delegates;

    /// <summary>Makes a program.</summary>
    /// <param name="judged">The assemblies whose bodies are analysed.</param>
    /// <param name="find">Finds an assembly by its name, a judged one too: of others the declarations are read, the bodies are not.</param>
    /// <param name="library">The effects of what is not analysed.</param>
    internal IlProgram(IEnumerable<IlModule> judged, Func<string, IlModule?> find, IIlLibrary library)
    {
        Judged = [.. judged];
        _judged = [.. Judged];
        Library = library;
        _find = find;
        Symbols = new IlSymbols(this);
        Contracts = new IlContracts(this);
        Callbacks = new IlCallbacks(this);
        Starts = new IlStarts(this);
        _targets = new IlTargets(this);
        _delegates = new(() => [.. Judged.SelectMany(module => IlDelegateCreation.FindAll(this, module))]);
        Analysis = new EffectAnalysis(this);
    }

    /// <summary>The assemblies whose bodies are analysed.</summary>
    internal ImmutableArray<IlModule> Judged { get; }

    /// <summary>The effects of what is not analysed.</summary>
    internal IIlLibrary Library { get; }

    /// <summary>The descriptions of members.</summary>
    internal IlSymbols Symbols { get; }

    /// <summary>The contracts of declarations.</summary>
    internal IlContracts Contracts { get; }

    /// <summary>What the class library calls back.</summary>
    internal IlCallbacks Callbacks { get; }

    /// <summary>What fills the statics of types.</summary>
    internal IlStarts Starts { get; }

    /// <summary>The analysis itself.</summary>
    internal EffectAnalysis Analysis { get; }

    /// <summary>Every function that the judged assemblies make into a delegate.</summary>
    internal ImmutableArray<IlDelegateCreation> Delegates => _delegates.Value;

    /// <inheritdoc/>
    public MethodFacts FactsOf(Method method) => method.Assumed is { } assumed ? MethodFacts.Of(assumed, new IlSite(0, method.Name)) : BodyOf(method)?.Facts ?? FactsOfLibrary(method);

    /// <inheritdoc/>
    public FlowGraph? GraphOf(Method method) => BodyOf(method)?.Graph;

    /// <inheritdoc/>
    public ImmutableArray<FlowGraph> InitializersOf(Method method) => [];

    /// <inheritdoc/>
    public ImmutableArray<Method> TargetsOf(Method caller, CallTarget target) => _targets.Resolve(caller, target);

    /// <inheritdoc/>
    public object? ParameterOf(Method method, int position)
    {
        if (method.Origin is not IlMethod definition)
        {
            return null;
        }

        ImmutableArray<IlType> parameters = definition.Definition.DecodeSignature(definition.Module.Types, null).ParameterTypes;
        return position < parameters.Length ? new IlParameter(position, parameters[position].Name) : null;
    }

    /// <inheritdoc/>
    public bool IsSeenFrom(Method function, object parameter) => false;

    /// <inheritdoc/>
    public bool Walks(Method method) => method.Origin is not IlMethod definition || LibrarySummaries.Walks(IlMemberId.Of(definition));

    /// <summary>The declaration of a type of the class library.</summary>
    internal (IlModule Module, TypeDefinitionHandle Handle)? FindLibraryType(string name) => Find("System.Private.CoreLib", name) ?? Find("System.Runtime", name);

    /// <summary>A type of the judged assemblies.</summary>
    internal IlType? FindJudged(string name)
    {
        foreach (IlModule module in Judged)
        {
            if (module.FindType(name) is { } handle)
            {
                return module.Types.GetTypeFromDefinition(module.Reader, handle, 0);
            }
        }

        return null;
    }

    /// <summary>What a delegate made of a function may run.</summary>
    internal CallTarget TargetOf(IlMember function) => _targets.TargetOf(function);

    /// <summary>What a type runs for a member of an interface that it implements.</summary>
    internal ImmutableArray<Method> ImplementationsOf(IlType type, Method member) => _targets.Constrained.Of(type, member);

    /// <summary>Whether the bodies of an assembly are analysed.</summary>
    internal bool Judges(IlModule module) => _judged.Contains(module);

    /// <summary>Whether a type is a delegate.</summary>
    internal bool IsDelegate(IlType type) =>
        type.Name.StartsWith("System.Func`", StringComparison.Ordinal) || type.Name.StartsWith("System.Action", StringComparison.Ordinal) ||
        type.Kind == IlTypeKind.Class && Resolve(type) is { } declared && declared.Module.BaseNameOf(declared.Handle) == "System.MulticastDelegate";

    /// <summary>The declaration of a named type.</summary>
    /// <returns>Null where its assembly is not at hand.</returns>
    internal (IlModule Module, TypeDefinitionHandle Handle)? Resolve(IlType type) => type.Module is not { } module ? FindLibraryType(type.Name) : type.Handle.Kind switch
    {
        HandleKind.TypeDefinition => (module, (TypeDefinitionHandle)type.Handle),
        HandleKind.TypeReference => Find(module.AssemblyOf((TypeReferenceHandle)type.Handle), type.Name),
        _ => null,
    };

    private (IlModule Module, TypeDefinitionHandle Handle)? Find(string? assembly, string name)
    {
        // A forward may lead to another one, but not for ever.
        for (int hops = 0; assembly is not null && hops < MaxForwards && _find(assembly) is { } module; hops++)
        {
            if (module.FindType(name) is { } handle)
            {
                return (module, handle);
            }

            int nested = name.IndexOf('+');
            assembly = module.FindForward(nested < 0 ? name : name[..nested]);
        }

        return null;
    }

    // Calls note what the class library does where they stand; a function that became a delegate brings it along.
    private MethodFacts FactsOfLibrary(Method method)
    {
        IlMember? member = method.Origin switch
        {
            IlMember named => named,
            IlMethod definition when !Judges(definition.Module) => Symbols.MemberOf(definition.Module, definition.Handle),
            _ => null,
        };
        if (member is null)
        {
            return MethodFacts.Empty;
        }

        IEnumerable<(Effect Effect, string Kind)> effects = method.Contract is { } contract ? contract.Effects : Library.SummaryOf(member, null, this).Effects;
        return new MethodFacts(
            [.. effects.Select(effect => new Cause(effect.Effect, effect.Kind, $"{IlNames.SimpleName(member.Owner.Name)}.{method.Name}", new IlSite(0, method.Name)))],
            [], ImmutableHashSet<Field>.Empty, mayLoop: false);
    }

    private IlBody? BodyOf(Method method) =>
        !method.HasBody || method.Assumed is not null || method.Origin is not IlMethod definition ? null :
        _bodies.TryGetValue(method, out IlBody? body) ? body : _bodies.GetOrAdd(method, IlLowering.Lower(definition, this));
}
