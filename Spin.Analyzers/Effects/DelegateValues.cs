using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>What a value of a delegate type may call, as far as the function tells in which it stands.</summary>
internal sealed class DelegateValues(EffectEngine engine)
{
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<CallTarget>.Builder _targets = ImmutableArray.CreateBuilder<CallTarget>();

    /// <summary>What a value may call.</summary>
    internal static CallTarget Of(IOperation value, EffectEngine engine)
    {
        DelegateValues values = new(engine);
        values.Read(value);
        return CallTarget.OneOf(values._targets.ToImmutable());
    }

    /// <summary>The delegates among the arguments of a call.</summary>
    internal static ImmutableArray<FunctionArgument> Among(ImmutableArray<IArgumentOperation> arguments, EffectEngine engine)
    {
        ImmutableArray<FunctionArgument>.Builder functions = ImmutableArray.CreateBuilder<FunctionArgument>();
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { Parameter: { Type.TypeKind: TypeKind.Delegate, RefKind: RefKind.None or RefKind.In } parameter, ArgumentKind: not ArgumentKind.ParamArray })
            {
                functions.Add(new FunctionArgument(parameter.Ordinal, Of(argument.Value, engine)));
            }
        }

        return functions.ToImmutable();
    }

    private void Read(IOperation value)
    {
        if (Parts.ChoicesOf(value) is { } choices)
        {
            foreach (IOperation choice in choices)
            {
                Read(choice);
            }

            return;
        }

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Read(conversion.Operand);
                break;
            case IParenthesizedOperation parenthesized:
                Read(parenthesized.Operand);
                break;
            case ISimpleAssignmentOperation assignment:
                Read(assignment.Value);
                break;
            case ILiteralOperation or IDefaultValueOperation or IThrowOperation:
                break;
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                _targets.Add(new CallTarget(CallKind.Creation, engine.Symbols.Of(lambda.Symbol)) { Written = lambda.Symbol });
                break;
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.MethodKind: MethodKind.DelegateInvoke, Instance: { } inner } }:
                Read(inner);
                break;
            case IDelegateCreationOperation { Target: { Type.TypeKind: TypeKind.Delegate } held }:
                Read(held);
                break;
            case IDelegateCreationOperation { Target: IMethodReferenceOperation reference }:
                _targets.Add(engine.Targets.Describe(reference));
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } sum:
                Read(sum.LeftOperand);
                Read(sum.RightOperand);
                break;
            case IConditionalAccessInstanceOperation instance when OperandOf(instance) is { } operand:
                Read(operand);
                break;
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.In } parameter } when !Variables.IsWritten(parameter, Functions.RootOf(value)):
                _targets.Add(new CallTarget(CallKind.DelegateParameter, null, parameter.OriginalDefinition));
                break;
            case ILocalReferenceOperation { Local: { RefKind: RefKind.None, DeclaringSyntaxReferences: [_] } local }:
                ReadLocal(local, value);
                break;
            case IFieldReferenceOperation or IEventReferenceOperation:
            case IPropertyReferenceOperation { Property: { RefKind: RefKind.None } property } when engine.Spindles.Declares(property.OriginalDefinition):
                _targets.Add(new CallTarget(CallKind.DelegateMember, null, ((IMemberReferenceOperation)value).Member.OriginalDefinition));
                break;
            default:
                AddAny(value);
                break;
        }
    }

    private void AddAny(IOperation value)
    {
        if (value.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } type)
        {
            _targets.Add(new CallTarget(CallKind.DelegateType, null, type.OriginalDefinition));
        }
    }

    // What was assigned to a local, anywhere in the function or in those inside it.
    private void ReadLocal(ILocalSymbol local, IOperation use)
    {
        if (!_open.Add(local))
        {
            return;
        }

        foreach (IOperation operation in Functions.RootOf(use).DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    if (declarator.GetVariableInitializer() is { } initializer)
                    {
                        Read(initializer.Value);
                    }
                    else if (declarator.Parent is not IVariableDeclarationOperation)
                    {
                        AddAny(use);
                    }

                    break;
                case ISimpleAssignmentOperation { IsRef: false } assignment when IsLocal(assignment.Target, local):
                    Read(assignment.Value);
                    break;
                case ILocalReferenceOperation reference when IsLocal(reference, local) && IsWrittenOtherwise(reference):
                    AddAny(use);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared } when SymbolEqualityComparer.Default.Equals(declared, local):
                case IRecursivePatternOperation { DeclaredSymbol: { } matched } when SymbolEqualityComparer.Default.Equals(matched, local):
                    AddAny(use);
                    break;
            }
        }
    }

    private static bool IsLocal(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    // Through a reference, in a deconstruction, by += or as the variable of a loop.
    private static bool IsWrittenOtherwise(ILocalReferenceOperation reference) =>
        reference.IsDeclaration || reference.Parent is not ISimpleAssignmentOperation { IsRef: false } && Writes.IsWritten(reference);

    private static IOperation? OperandOf(IConditionalAccessInstanceOperation instance)
    {
        // The nearest access around it in whose right side it stands.
        IOperation inner = instance;
        for (IOperation? outer = instance.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
