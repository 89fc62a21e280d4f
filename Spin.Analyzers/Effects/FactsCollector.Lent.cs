using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <content>What a caller has lent by reference, and what becomes of it.</content>
internal sealed partial class FactsCollector
{
    private readonly List<LentArgument> _lent = [];

    // A parameter that is a reference, or the struct whose member this is: written here, or passed on to who may write it.
    private void NoteLent(IOperation operation, int parameter, string name)
    {
        SourceSite site = new(operation.Syntax.GetLocation());
        switch (PlaceOf(operation).Parent)
        {
            case IArgumentOperation { Parameter: { RefKind: RefKind.Ref } given, Parent: IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call }:
                _lent.Add(new LentArgument(parameter, name, TargetOf(call.TargetMethod, call.Instance, call), given.Ordinal, site));
                break;
            case IInvocationOperation { TargetMethod: { IsReadOnly: false, ContainingType: { IsValueType: true, IsReadOnly: false } } } call when call.Instance == PlaceOf(operation):
                _lent.Add(new LentArgument(parameter, name, TargetOf(call.TargetMethod, call.Instance, call), LentArgument.Receiver, site));
                break;
            case IInvocationOperation { Instance.Type: ITypeParameterSymbol { IsReferenceType: false } } call when call.Instance == PlaceOf(operation):
                _lent.Add(new LentArgument(parameter, name, TargetOf(call.TargetMethod, call.Instance, call), LentArgument.Receiver, site));
                break;
            case IPropertyReferenceOperation { Property: { GetMethod: { IsReadOnly: false } getter, ContainingType: { IsValueType: true, IsReadOnly: false } } } property
                when property.Instance == PlaceOf(operation) && !AutomaticProperties.IsAccessor(getter) && !Writes.IsWritten(operation):
                _lent.Add(new LentArgument(parameter, name, TargetOf(getter, property.Instance, property), LentArgument.Receiver, site));
                break;
            default:
                if (Writes.IsWritten(operation))
                {
                    _causes.Add(new Cause(Effect.Writes, CauseKind.ParameterWrite, name, site, _throwDepth > 0) { Parameter = parameter });
                }

                break;
        }
    }

    private CallTarget TargetOf(IMethodSymbol method, IOperation? receiver, IOperation call) =>
        engine.Targets.Describe(method, receiver, (call as IInvocationOperation)?.ConstrainedToType, (call as IInvocationOperation)?.Arguments ?? []);

    // The part of the struct that is meant: its field, or an element of it.
    private static IOperation PlaceOf(IOperation operation) => operation.Parent switch
    {
        IFieldReferenceOperation field when field.Instance == operation && operation.Type is { IsValueType: true } => PlaceOf(field),
        IInlineArrayAccessOperation element when element.Instance == operation => PlaceOf(element),
        _ => operation,
    };
}
