using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Spin.Analysis.Representation;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>
/// The methods in source that a call may reach: every override and implementation in the compilation, every function that was
/// assigned to a member of a delegate type. Found when first asked for, since most handlers have no such call.
/// </summary>
internal sealed class CallTargets(EffectEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _virtual = new(SymbolEqualityComparer.Default);
    private readonly System.Lazy<ImmutableArray<INamedTypeSymbol>> _types = new(() => SourceTypes.All(engine.Spindles.Compilation.Assembly));
    private readonly System.Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> _below = new(() => SourceTypes.Below(engine.Targets.Types));
    private readonly System.Lazy<DelegateIndex> _delegates = new(() => new DelegateIndex(engine));
    private readonly System.Lazy<OpenTypes> _openTypes = new(() => new OpenTypes(engine));
    private readonly System.Lazy<GivenValues> _given = new(() => new GivenValues(engine));

    private readonly Constructions _constructions = new(engine);

    /// <summary>Calls of members of types that the caller knows.</summary>
    internal ConstrainedCalls Constrained { get; } = new(engine);

    /// <summary>The types in source.</summary>
    internal ImmutableArray<INamedTypeSymbol> Types => _types.Value;

    /// <summary>Whether a call of a method may run another that overrides or implements it.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The object, as it is written.</param>
    internal static bool IsVirtual(IMethodSymbol method, IOperation? receiver) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed &&
        receiver is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax } &&
        receiver?.Type is not { IsSealed: true };

    /// <summary>What a call reaches.</summary>
    /// <param name="written">The method as the call has it.</param>
    /// <param name="receiver">The object, as it is written.</param>
    /// <param name="constrainedTo">The type parameter of which it is a member; null for none.</param>
    /// <param name="arguments">The arguments, among which functions are looked for.</param>
    internal CallTarget Describe(IMethodSymbol written, IOperation? receiver, ITypeSymbol? constrainedTo, ImmutableArray<IArgumentOperation> arguments)
    {
        IMethodSymbol method = (written.ReducedFrom ?? written).OriginalDefinition;
        bool isVirtual = IsVirtual(method, receiver);
        ITypeSymbol? type = constrainedTo ?? receiver?.Type;

        // A struct that is disposed of at the end of 'using' is called through the interface, but is no other.
        bool isKnown = method.ContainingType.TypeKind == TypeKind.Interface && type is { TypeKind: TypeKind.Struct } && !method.IsStatic;
        bool isConstrained = isKnown || isVirtual && type is ITypeParameterSymbol;
        return new CallTarget(isConstrained ? CallKind.Constrained : isVirtual ? CallKind.Virtual : CallKind.Direct, engine.Symbols.Of(method), isConstrained ? type : null)
        {
            Written = written,
            Functions = arguments.IsDefaultOrEmpty ? [] : DelegateValues.Among(arguments, engine),
        };
    }

    /// <summary>What a delegate of a method calls.</summary>
    internal CallTarget Describe(IMethodReferenceOperation reference)
    {
        IMethodSymbol method = reference.Method;
        if (method.MethodKind == MethodKind.DelegateInvoke && reference.Instance is { } instance)
        {
            return DelegateValues.Of(instance, engine) with { Promise = engine.Contracts.OfDelegate(instance.Type) };
        }

        if (method is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true })
        {
            return Describe(method, null, reference.ConstrainedToType, []);
        }

        bool isVirtual = IsVirtual(method.OriginalDefinition, reference.Instance) && engine.Spindles.Declares(method.OriginalDefinition);
        return new CallTarget(isVirtual ? CallKind.Virtual : CallKind.Creation, engine.Symbols.Of(method)) { Written = method };
    }

    /// <summary>Where a call may lead.</summary>
    /// <param name="caller">The method in which it stands, with what its parameters stand for.</param>
    /// <param name="target">What is called.</param>
    internal ImmutableArray<Method> Resolve(Method caller, CallTarget target)
    {
        TypeArguments? known = caller.Binding.Types as TypeArguments;
        return target.Kind switch
        {
            CallKind.Direct or CallKind.Creation or CallKind.Start => [Bind(target.Method!, target.Written as IMethodSymbol, known)],
            CallKind.Virtual => WithElsewhere([.. OverridesOf(target.Method!.Symbol).Select(found => BindOverride(found, target, known))], target.Method!.Symbol),
            CallKind.Constrained => Constrained.Resolve(target, known),
            CallKind.Construction => _constructions.Resolve((ITypeSymbol)target.Holder!, known),
            CallKind.Given => _given.Value.Resolve(target, known),
            CallKind.DelegateMember => HeldBy((ISymbol)target.Holder!),
            CallKind.DelegateParameter => ((IParameterSymbol)target.Holder!).Type is INamedTypeSymbol type ? OfType(type.OriginalDefinition) : [],
            _ => OfType((INamedTypeSymbol)target.Holder!),
        };
    }

    /// <summary>A method with what its type parameters stand for.</summary>
    internal Method Bind(Method method, IMethodSymbol? written, TypeArguments? known) => written is null || TypeArguments.Of(written, known) is not { } arguments
        ? method
        : engine.Analysis.Instances.Of(method, new Binding(arguments, []));

    /// <summary>The methods in source that may run in a method's place, itself included.</summary>
    internal ImmutableArray<IMethodSymbol> OverridesOf(IMethodSymbol method) =>
        _virtual.TryGetValue(method, out ImmutableArray<IMethodSymbol> known) ? known : _virtual.GetOrAdd(method, FindOverrides(method));

    /// <summary>The methods that may run in a method's place: those in source, and what other assemblies may have.</summary>
    internal ImmutableArray<Method> AllOf(IMethodSymbol method) => WithElsewhere(Describe(OverridesOf(method)), method);

    /// <summary>Adds what other assemblies may put in a method's place, unless a contract answers for that.</summary>
    internal ImmutableArray<Method> WithElsewhere(ImmutableArray<Method> seen, IMethodSymbol method) =>
        engine.Symbols.Of(method).Contract is null && _openTypes.Value.WhyOpen(method) is { } why ? seen.Add(engine.Symbols.Elsewhere(method, why)) : seen;

    private ImmutableArray<Method> HeldBy(ISymbol member)
    {
        ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type ?? (member as IEventSymbol)?.Type;
        if (type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke } @delegate)
        {
            return [];
        }

        bool isOpen = !engine.Spindles.Declares(member) || OpenTypes.CanBeSet(member);
        ImmutableArray<Method> functions = _delegates.Value.AssignedTo(member) is { } assigned ? Describe(assigned) : OfType(@delegate.OriginalDefinition);
        return isOpen ? functions.Add(engine.Symbols.Elsewhere(invoke, CauseKind.OpenDelegate)) : functions;
    }

    private ImmutableArray<Method> OfType(INamedTypeSymbol type)
    {
        ImmutableArray<Method> functions = Describe(_delegates.Value.OfType(type));
        return type.DelegateInvokeMethod is { } invoke && (_openTypes.Value.IsOpenDelegate(type) || _delegates.Value.ComesFromOutside(type))
            ? functions.Add(engine.Symbols.Elsewhere(invoke, CauseKind.OpenDelegate))
            : functions;
    }

    private ImmutableArray<Method> Describe(ImmutableArray<IMethodSymbol> functions) => ImmutableArray.CreateRange(functions, engine.Symbols.Of);

    // Of what overrides or implements a generic method, its own type arguments are those of the call.
    private Method BindOverride(IMethodSymbol found, CallTarget target, TypeArguments? known) =>
        target.Written is IMethodSymbol { TypeArguments: [_, ..] arguments } && found.TypeParameters.Length == arguments.Length
            ? Bind(engine.Symbols.Of(found), found.Construct([.. arguments]), known)
            : engine.Symbols.Of(found);

    private ImmutableArray<IMethodSymbol> FindOverrides(IMethodSymbol method)
    {
        ImmutableArray<IMethodSymbol>.Builder targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract && engine.Spindles.Declares(method))
        {
            targets.Add(method);
        }

        foreach (INamedTypeSymbol type in _below.Value.TryGetValue(method.ContainingType, out List<INamedTypeSymbol>? below) ? below : [])
        {
            foreach (IMethodSymbol found in FindOverrides(method, type))
            {
                if (engine.Spindles.Declares(found) && !targets.Contains(found.OriginalDefinition))
                {
                    targets.Add(found.OriginalDefinition);
                }
            }
        }

        return targets.ToImmutable();
    }

    private static IEnumerable<IMethodSymbol> FindOverrides(IMethodSymbol method, INamedTypeSymbol type) =>
        method.ContainingType.TypeKind != TypeKind.Interface ? MemberLookup.FindOverride(method, type) is { } found ? [found] : []
        : type.TypeKind != TypeKind.Interface ? MemberLookup.ImplementationsOf(method, type)
        : [];
}
