using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>
/// Makes statements of a block's operations. What changes something becomes a statement of its own, in the order of evaluation; what
/// is left is an expression.
/// </summary>
internal sealed partial class ExpressionLowering(IMethodSymbol method, EffectEngine engine)
{
    private readonly Dictionary<CaptureId, Variable> _captures = [];
    private readonly Dictionary<CaptureId, List<Expression>> _targets = [];
    private readonly SourceSymbols _symbols = engine.Symbols;
    private List<Statement> _statements = [];

    /// <summary>The variables that hold what a branch computed.</summary>
    internal ICollection<Variable> Captures => _captures.Values;

    /// <summary>Lowers a block.</summary>
    internal void Lower(BasicBlock source, Block block)
    {
        _statements = block.Statements;
        foreach (IOperation operation in source.Operations)
        {
            _ = Lower(operation);
        }

        if (source.BranchValue is not { } value)
        {
            return;
        }

        Expression lowered = Lower(value);
        if (source.ConditionKind != ControlFlowConditionKind.None)
        {
            block.Condition = lowered;
        }
        else if (source.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
        {
            block.Result = lowered;
        }
    }

    private Expression Lower(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return ToConstant(operation);
        }

        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Lower(statement.Operation);
            case IParenthesizedOperation parenthesized:
                return Lower(parenthesized.Operand);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFlowCaptureReferenceOperation reference:
                return new VariableReference(VariableOf(reference.Id, reference.Type), SourceSite.Of(operation));
            case ILocalReferenceOperation local:
                return new VariableReference(_symbols.Of(local.Local, local.Type), SourceSite.Of(operation));
            case IParameterReferenceOperation { Parameter: var captured } when CapturedParameters.IsCaptured(captured, method):
                return new FieldReference(engine.CapturedParameters.Of(captured), new VariableReference(Variable.This), SourceSite.Of(operation));
            case IParameterReferenceOperation parameter:
                return new VariableReference(_symbols.Of(parameter.Parameter, parameter.Type), SourceSite.Of(operation));
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return new VariableReference(Variable.This, SourceSite.Of(operation));
            case IFieldReferenceOperation field:
                return new FieldReference(_symbols.Of(field.Field), field.Instance is null ? null : Lower(field.Instance), SourceSite.Of(operation));
            case IDeclarationExpressionOperation declaration:
                return Lower(declaration.Expression);
            case IDefaultValueOperation or ITypeOfOperation or ISizeOfOperation:
                return new Constant(null, _symbols.Of(operation.Type), SourceSite.Of(operation));
            case IConversionOperation { OperatorMethod: null } conversion:
                return new Conversion(Lower(conversion.Operand), _symbols.Of(operation.Type), conversion.IsChecked, SourceSite.Of(operation));
            case IUnaryOperation { OperatorMethod: null } unary:
                return LowerUnary(unary);
            case IBinaryOperation { OperatorMethod: null } binary:
                return LowerBinary(binary);
            case IIsPatternOperation pattern:
                return LowerPattern(Lower(pattern.Value), pattern.Pattern);
            case IAssignmentOperation or IIncrementOrDecrementOperation:
                return LowerAssignment(operation);
            case IPropertyReferenceOperation property:
                return LowerProperty(property);
            case IInvocationOperation invocation:
                return LowerInvocation(invocation);
            case IArgumentOperation argument:
                return LowerArgument(argument);
            case IImplicitIndexerReferenceOperation indexer:
                return LowerIndexer(indexer);
            case IAddressOfOperation address:
                return Keep(new AddressOf(Lower(address.Reference), SourceSite.Of(operation)));
            default:
                return LowerOther(operation);
        }
    }

    private Expression LowerOther(IOperation operation)
    {
        ImmutableArray<Expression>.Builder lowered = ImmutableArray.CreateBuilder<Expression>(operation.ChildOperations.Count);
        foreach (IOperation child in operation.ChildOperations)
        {
            lowered.Add(Lower(child));
        }

        ImmutableArray<Expression> parts = lowered.MoveToImmutable();
        IMethodSymbol? called = operation switch
        {
            IObjectCreationOperation creation => creation.Constructor,
            IUnaryOperation unary => unary.OperatorMethod,
            IBinaryOperation binary => binary.OperatorMethod,
            IConversionOperation conversion => conversion.OperatorMethod,
            _ => null,
        };
        if (operation is ITypeParameterObjectCreationOperation)
        {
            return Emit(new Call(new CallTarget(CallKind.Construction, null, operation.Type), null, parts, _symbols.Of(operation.Type), SourceSite.Of(operation)));
        }

        if (called is not null)
        {
            return Emit(new Call(new CallTarget(CallKind.Direct, _symbols.Of(called)), null, parts, _symbols.Of(operation.Type), SourceSite.Of(operation)));
        }

        // References among the parts may be written later, as the parts of a call.
        Opaque opaque = new(_symbols.Of(operation.Type), parts, SourceSite.Of(operation)) { IsElement = operation is IArrayElementReferenceOperation { Indices.Length: 1 } };
        return parts.Any(static part => part is AddressOf) ? Keep(opaque) : opaque;
    }

    private ImmutableArray<Expression> LowerAll(ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<Expression>.Builder expressions = ImmutableArray.CreateBuilder<Expression>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            expressions.Add(Lower(argument));
        }

        return expressions.MoveToImmutable();
    }

    private Constant ToConstant(IOperation operation) => new(
        operation.ConstantValue.Value switch
        {
            bool truth => truth ? 1 : 0,
            char character => character,
            ulong large => large > long.MaxValue ? long.MaxValue : (long)large,
            sbyte or byte or short or ushort or int or uint or long => System.Convert.ToInt64(operation.ConstantValue.Value, System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        },
        _symbols.Of(operation.Type),
        SourceSite.Of(operation));

    // What a branch computed for the code after it: one variable, assigned on each path.
    private VariableReference Capture(IFlowCaptureOperation capture)
    {
        Expression value = Lower(capture.Value);
        if (!_targets.TryGetValue(capture.Id, out List<Expression>? targets))
        {
            _targets.Add(capture.Id, targets = []);
        }

        targets.Add(value);
        VariableReference variable = new(VariableOf(capture.Id, capture.Value.Type), SourceSite.Of(capture));
        _statements.Add(new Statement(variable, value));
        return variable;
    }

    private Variable VariableOf(CaptureId id, ITypeSymbol? type)
    {
        if (!_captures.TryGetValue(id, out Variable? variable))
        {
            _captures.Add(id, variable = new Variable(VariableKind.Temporary, "capture", _symbols.Of(type)));
        }

        return variable;
    }

    // A call's result has a name, so that the call happens where it stands.
    private VariableReference Emit(Call call)
    {
        VariableReference result = new(new Variable(VariableKind.Temporary, "result", call.Type), call.Site);
        _statements.Add(new Statement(result, call));
        return result;
    }

    private Expression Keep(Expression expression)
    {
        _statements.Add(new Statement(null, expression));
        return expression;
    }
}
