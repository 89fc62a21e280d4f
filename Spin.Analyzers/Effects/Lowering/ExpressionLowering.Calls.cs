using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects.Lowering;

/// <content>Calls, and members of the class library whose result says something.</content>
internal sealed partial class ExpressionLowering
{
    private Expression LowerProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        SourceSite site = SourceSite.Of(reference);
        Expression? receiver = reference.Instance is null ? null : Lower(reference.Instance);
        ImmutableArray<Expression> arguments = LowerAll(reference.Arguments);
        bool inLibrary = !_symbols.Declares(property);
        if (inLibrary && property.GetMethod is { } known &&
            KnownMembers.Lower(_symbols.NameOf(property.ContainingType), known.MetadataName, receiver, arguments, _symbols.Of(property.Type), site) is { } value)
        {
            return value;
        }

        if (!inLibrary && property.SetMethod is null && !property.IsVirtual && FindBackingField(property) is { IsReadOnly: true } backing)
        {
            return new FieldReference(_symbols.Of(backing), receiver, site);
        }

        // An indexer that returns a reference, as a span's, is a place.
        if (property.RefKind != RefKind.None && !inLibrary && property.GetMethod is { } finder)
        {
            Expression found = Emit(CallOf(finder, reference.Instance, receiver, arguments, reference));
            return new Opaque(_symbols.Of(reference.Type), [found], site) { IsReferred = true };
        }

        return property.RefKind != RefKind.None || property.GetMethod is not { } getter
            ? new Opaque(_symbols.Of(reference.Type), receiver is null ? arguments : arguments.Insert(0, receiver), site) { IsPure = IsPure(property), IsElement = receiver is { Type.IsSpan: true } && arguments.Length == 1 }
            : Emit(CallOf(getter, reference.Instance, receiver, arguments, reference, IsPure(property)));
    }

    // Same receiver, same answer: members of readonly structs.
    private static bool IsPure(IPropertySymbol property) =>
        property is { SetMethod: null or { IsInitOnly: true }, RefKind: RefKind.None, ContainingType: { IsValueType: true, IsReadOnly: true } };

    private static IFieldSymbol? FindBackingField(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return field;
            }
        }

        return null;
    }

    private Expression LowerInvocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        SourceSite site = SourceSite.Of(invocation);
        Expression? receiver = invocation.Instance is null ? null : LowerReceiver(invocation.Instance, method);
        ImmutableArray<Expression> arguments = LowerArguments(invocation);
        TypeShape type = _symbols.Of(invocation.Type);
        if (!_symbols.Declares(method) && KnownMembers.Lower(_symbols.NameOf(method.ContainingType), method.MetadataName, receiver, arguments, type, site) is { } known)
        {
            return known;
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Emit(new Call(HeldBy(invocation), receiver, arguments, type, site));
        }

        if (invocation is { IsImplicit: true, TargetMethod.Name: "MoveNext" })
        {
            return LowerMoveNext(invocation, receiver, type, site);
        }

        VariableReference result = Emit(CallOf(method, invocation.Instance, receiver, arguments, invocation, constrainedTo: invocation.ConstrainedToType, written: WrittenArguments(invocation)));
        return method.RefKind == RefKind.None ? result : new Opaque(type, [result], site) { IsReferred = true };
    }

    // A method that may change a struct is called on a copy where the struct must stay: whatever it moves there, it moves in vain.
    private Expression LowerReceiver(IOperation instance, IMethodSymbol method)
    {
        Expression receiver = Lower(instance);
        bool isCopied = instance.Type is { IsValueType: true, IsReadOnly: false, TypeKind: TypeKind.Struct } && !method.IsReadOnly && instance switch
        {
            IFieldReferenceOperation { Field.IsReadOnly: true } field => Functions.RootOf(field).SemanticModel?.GetEnclosingSymbol(field.Syntax.SpanStart) is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor },
            IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter } => true,
            ILocalReferenceOperation { Local: { RefKind: RefKind.RefReadOnly } or { IsForEach: true } or { IsUsing: true } } => true,
            _ => false,
        };
        return isCopied ? new Opaque(receiver.Type, [receiver], SourceSite.Of(instance)) : receiver;
    }

    // Of a delegate, the flow graph shows captures; what it may hold is known where it is written.
    private CallTarget HeldBy(IInvocationOperation invocation) => Original(invocation) is { Instance: { } instance } written
        ? DelegateValues.Of(instance, engine) with { Functions = DelegateValues.Among(written.Arguments, engine), Promise = engine.Contracts.OfDelegate(instance.Type) }
        : new CallTarget(CallKind.DelegateType, null, invocation.TargetMethod.ContainingType.OriginalDefinition) { Promise = engine.Contracts.OfDelegate(invocation.TargetMethod.ContainingType) };

    private ImmutableArray<IArgumentOperation> WrittenArguments(IInvocationOperation invocation) =>
        TakesFunction(invocation.TargetMethod) && Original(invocation) is { } written ? written.Arguments : [];

    private static bool TakesFunction(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.TypeKind == TypeKind.Delegate)
            {
                return true;
            }
        }

        return false;
    }

    private IInvocationOperation? Original(IInvocationOperation invocation) => engine.Spindles.Bodies.ModelOf(invocation.Syntax).GetOperation(invocation.Syntax) as IInvocationOperation;

    private ImmutableArray<Expression> LowerArguments(IInvocationOperation invocation)
    {
        Expression[] arguments = new Expression[invocation.Arguments.Length];
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            arguments[argument.Parameter?.Ordinal is { } ordinal && ordinal < arguments.Length ? ordinal : invocation.Arguments.IndexOf(argument)] = Lower(argument);
        }

        return ImmutableArray.Create(arguments);
    }

    private Expression LowerArgument(IArgumentOperation argument) => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out
        ? new AddressOf(Target(argument.Value), SourceSite.Of(argument))
        : Lower(argument.Value);

    private Call CallOf(IMethodSymbol method, IOperation? instance, Expression? receiver, ImmutableArray<Expression> arguments, IOperation operation,
        bool isPure = false, ITypeSymbol? constrainedTo = null, ImmutableArray<IArgumentOperation> written = default) => new(
        engine.Targets.Describe(method, instance, constrainedTo, written),
        receiver, arguments, _symbols.Of(operation.Type), SourceSite.Of(operation))
    {
        IsPure = isPure,
        Range = !engine.Spindles.Declares(method.OriginalDefinition) ? KnownMembers.RangeOf(_symbols.NameOf(method.ContainingType), method.MetadataName) : Interval.All,
    };

    // What foreach walks stands in its statement; the call itself names an interface where the type is an array.
    private VariableReference LowerMoveNext(IInvocationOperation moveNext, Expression? receiver, TypeShape type, SourceSite site)
    {
        CommonForEachStatementSyntax? statement = moveNext.Syntax.FirstAncestorOrSelf<CommonForEachStatementSyntax>();
        SemanticModel? model = statement is null ? null : engine.Spindles.Bodies.ModelOf(statement);
        ForEachStatementInfo info = model?.GetForEachStatementInfo(statement!) ?? default;
        ITypeSymbol? sequence = statement is null ? null : model!.GetTypeInfo(statement.Expression).Type;
        string name = sequence?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "sequence";
        bool isKnown = sequence is not null && !info.IsAsynchronous && info.GetEnumeratorMethod is not null && info.MoveNextMethod is not null;
        bool isFinite = isKnown && (sequence is IArrayTypeSymbol || sequence!.SpecialType == SpecialType.System_String || IsFinite(info.GetEnumeratorMethod!));
        IMethodSymbol method = isKnown ? info.MoveNextMethod! : moveNext.TargetMethod;
        CallTarget target = new(CallTargets.IsVirtual(method, moveNext.Instance) ? CallKind.Virtual : CallKind.Direct, _symbols.Of(method));
        return Emit(new Call(target, receiver, [], type, site) { Enumeration = new Enumeration(name, isFinite) });
    }

    // A concrete type of the class library walks what is there; an interface may be anything.
    private bool IsFinite(IMethodSymbol getEnumerator)
    {
        INamedTypeSymbol owner = getEnumerator.ContainingType;
        return !_symbols.Declares(owner) && owner.TypeKind != TypeKind.Interface &&
            getEnumerator.ReturnType.TypeKind != TypeKind.Interface && Namespaces.IsBelow(owner, "System");
    }

    // span[a..^b]
    private Expression LowerIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        Expression instance = Lower(indexer.Instance);
        if (instance.Type.IsSpan && indexer.Argument is IRangeOperation range)
        {
            return new Slice(instance, AmountOf(range.LeftOperand, fromEnd: false), AmountOf(range.RightOperand, fromEnd: true), SourceSite.Of(indexer));
        }

        return new Opaque(_symbols.Of(indexer.Type), [instance, Lower(indexer.Argument)], SourceSite.Of(indexer));
    }

    private Expression? AmountOf(IOperation? end, bool fromEnd)
    {
        (IOperation? amount, bool isFromEnd) = end switch
        {
            IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Int32 } start } => (start, false),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: { } back } => (back, true),
            _ => (end, !fromEnd),
        };
        Expression? lowered = amount is null ? null : Lower(amount);
        return isFromEnd == fromEnd ? lowered : null;
    }
}
