using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Resources;

/// <summary>Says what an operation of a flow graph does with resources.</summary>
internal sealed class ResourceReader(SpindleCompilation spindles, ControlFlowGraph graph)
{
    /// <summary>What an operation by itself does with a resource; its operands have been asked before.</summary>
    internal (ResourceAction Action, Resource Resource)? Read(IOperation operation) => operation switch
    {
        IInvocationOperation { IsImplicit: false } call when ReadLock(call) is { } known => known,
        IInvocationOperation call => ReadRelease(call),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => ReadAcquisition(assignment, target.Local),
        ILocalReferenceOperation reference => ReadUse(reference),
        _ => null,
    };

    /// <summary>The local that an expression is.</summary>
    internal ILocalSymbol? FindLocal(IOperation? expression) => Unwrap(expression) is ILocalReferenceOperation reference ? reference.Local : null;

    /// <summary>Whether a type is the handle of a handler installed at run time.</summary>
    internal bool IsInstallation(ITypeSymbol? type) => ContractTypes.DerivesFrom(type, spindles.Contract.Installation);

    private (ResourceAction Action, Resource Resource)? ReadLock(IInvocationOperation call)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType;
        bool monitor = type.Name == "Monitor" && Namespaces.IsIn(type, "System", "Threading") && call.Arguments.Length == 1;
        IOperation? place = monitor ? call.Arguments[0].Value
            : SymbolEqualityComparer.Default.Equals(type, spindles.Contract.Mutex) || type.Name == "Lock" && Namespaces.IsIn(type, "System", "Threading") ? call.Instance
            : null;
        if (ResourcePlace.Find(Unwrap(place), graph) is not { } path)
        {
            return null;
        }

        Resource resource = new(ResourceKind.Lock, path, place!.Syntax.ToString());
        return call.TargetMethod.Name switch
        {
            "Enter" => (ResourceAction.Acquire, resource),
            "Exit" => (ResourceAction.Release, resource),
            _ => null,
        };
    }

    private (ResourceAction Action, Resource Resource)? ReadRelease(IInvocationOperation call)
    {
        return call.Arguments.IsEmpty && FindLocal(call.Instance) is { } local && IsDisposable(local.Type) &&
            (call.TargetMethod.Name == "Dispose" || call.TargetMethod.Name == "Uninstall" && IsInstallation(local.Type))
            ? (ResourceAction.Release, OfLocal(local))
            : null;
    }

    private (ResourceAction Action, Resource Resource)? ReadAcquisition(ISimpleAssignmentOperation assignment, ILocalSymbol local) => Unwrap(assignment.Value) switch
    {
        IInvocationOperation { Type: { } type } when IsInstallation(type) => (ResourceAction.Acquire, OfLocal(local)),
        IObjectCreationOperation { Type: { } type } when IsOwnDisposable(type) => (ResourceAction.Acquire, OfLocal(local)),
        _ => null,
    };

    private (ResourceAction Action, Resource Resource)? ReadUse(ILocalReferenceOperation reference)
    {
        if (!IsDisposable(reference.Type))
        {
            return null;
        }

        Resource resource = OfLocal(reference.Local);
        IOperation use = reference;
        while (use.Parent is IConversionOperation or IParenthesizedOperation)
        {
            use = use.Parent;
        }

        switch (use.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == use:
            case IIsNullOperation or IBinaryOperation or IIsPatternOperation:
                return null;
            case IInvocationOperation call when call.Instance == use:
                return ReadRelease(call) is null ? (ResourceAction.Use, resource) : null;
            case IMemberReferenceOperation or IFlowCaptureOperation or IExpressionStatementOperation:
                return (ResourceAction.Use, resource);
            default:
                return (ResourceAction.Escape, resource);
        }
    }

    private static Resource OfLocal(ILocalSymbol local) => new(ResourceKind.Disposable, ResourcePlace.OfLocal(local), local.Name) { Local = local };

    // Only what is made of a type in source has a Dispose that the author wrote for a reason.
    private bool IsOwnDisposable(ITypeSymbol type) => spindles.Declares(type) && IsDisposable(type);

    /// <summary>Whether a type is one of what is disposed of.</summary>
    internal static bool IsDisposable(ITypeSymbol? type)
    {
        foreach (INamedTypeSymbol @interface in type?.AllInterfaces ?? [])
        {
            if (@interface.SpecialType == SpecialType.System_IDisposable)
            {
                return true;
            }
        }

        return type?.SpecialType == SpecialType.System_IDisposable;
    }

    private IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IFlowCaptureReferenceOperation reference when FlowCaptures.Find(reference, graph) is { } value:
                    operation = value;
                    break;
                default:
                    return operation;
            }
        }
    }
}
