using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <summary>
/// What the methods of a compilation do, computed on demand from the handlers and guards that ask, and remembered: the analysis, with
/// the compiler's operations as its front end.
/// </summary>
internal sealed class EffectEngine : IFrontEnd
{
    private readonly ConcurrentDictionary<ISymbol, MethodFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly NotesByType<Method> _lowered = new();

    internal EffectEngine(SpindleCompilation spindles)
    {
        Spindles = spindles;
        Contracts = new SourceContracts(spindles);
        Symbols = new SourceSymbols(spindles, Contracts);
        CapturedParameters = new CapturedParameters(this);
        Targets = new CallTargets(this);
        Callbacks = new Callbacks(this);
        Starts = new StaticStarts(this);
        Analysis = new EffectAnalysis(this);
    }

    /// <summary>The compilation.</summary>
    internal SpindleCompilation Spindles { get; }

    /// <summary>The contracts of declarations.</summary>
    internal SourceContracts Contracts { get; }

    /// <summary>The descriptions of symbols.</summary>
    internal SourceSymbols Symbols { get; }

    /// <summary>The descriptions of parameters that are fields.</summary>
    internal CapturedParameters CapturedParameters { get; }

    /// <summary>Where calls lead.</summary>
    internal CallTargets Targets { get; }

    /// <summary>What the class library calls back.</summary>
    internal Callbacks Callbacks { get; }

    /// <summary>What fills the statics of types.</summary>
    internal StaticStarts Starts { get; }

    /// <summary>The analysis itself.</summary>
    internal EffectAnalysis Analysis { get; }

    /// <summary>What a method's own body does.</summary>
    internal MethodFacts FactsOf(IMethodSymbol method)
    {
        if (_facts.TryGetValue(method, out MethodFacts? facts))
        {
            return facts;
        }

        ISymbol outer = Bodies.Outermost(method);
        if (!Spindles.Declares(outer) && outer is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, IsImplicitlyDeclared: true })
        {
            return _facts.GetOrAdd(method, OfMetadata(method));
        }

        new FactsReader(this).Read(outer, Add);
        return _facts.GetOrAdd(method, MethodFacts.Empty);
    }

    /// <summary>What a method does with everything that it calls.</summary>
    internal MethodSummary SummaryOf(IMethodSymbol method) => Analysis.SummaryOf(Symbols.Of(method));

    /// <summary>Lets go of the flow graphs of a type that has been judged; what was found of its methods stays.</summary>
    internal void Release(INamedTypeSymbol type)
    {
        foreach (Method method in _lowered.Take(type))
        {
            Analysis.Release(method);
        }
    }

    /// <summary>The operations of the body of a function: one, or for a constructor also the initialisers.</summary>
    internal ImmutableArray<IOperation> BodiesOf(IMethodSymbol method) => [.. Bodies.Of(Bodies.Outermost(method), this)];

    /// <inheritdoc/>
    MethodFacts IFrontEnd.FactsOf(Method method) => method.Assumed is { } assumed ? MethodFacts.Of(assumed, new SourceSite(Location.None)) : FactsOf(method.Symbol);

    /// <inheritdoc/>
    FlowGraph? IFrontEnd.GraphOf(Method method)
    {
        if (method.Assumed is not null)
        {
            return null;
        }

        if (OutermostType.Of(method.Symbol) is { } type)
        {
            _lowered.Add(type, method);
        }

        return GraphLowering.Lower(method.Symbol, this);
    }

    /// <inheritdoc/>
    ImmutableArray<FlowGraph> IFrontEnd.InitializersOf(Method method) => method.Assumed is null ? GraphLowering.LowerInitializers(method.Symbol, this) : [];

    /// <inheritdoc/>
    ImmutableArray<Method> IFrontEnd.TargetsOf(Method caller, CallTarget target) => Targets.Resolve(caller, target);

    /// <inheritdoc/>
    object? IFrontEnd.ParameterOf(Method method, int position) => method.Symbol.Parameters is var parameters && position < parameters.Length ? parameters[position].OriginalDefinition : null;

    /// <inheritdoc/>
    bool IFrontEnd.IsSeenFrom(Method function, object parameter) =>
        ((IParameterSymbol)parameter).ContainingSymbol is IMethodSymbol outer && Bodies.IsInside(function.Symbol, outer);

    /// <inheritdoc/>
    bool IFrontEnd.Walks(Method method) => MemberEffects.Walks(method.Symbol, Spindles);

    // What a member does of which no source is here: the effects of a call, without a place.
    private MethodFacts OfMetadata(IMethodSymbol method) =>
        new([.. MemberEffects.Of(method, receiver: null, Spindles, Location.None, onThrowPath: false)], [], ImmutableHashSet<Field>.Empty, mayLoop: false) { Operations = 0 };

    private void Add(ISymbol symbol, MethodFacts facts) => _facts.TryAdd(symbol, facts);
}
