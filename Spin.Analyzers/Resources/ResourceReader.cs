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
        if (call.TargetMethod.Name == "Return" && IsPool(call.TargetMethod.ContainingType) && call.Arguments is [{ Value: { } array }, ..] && FindLocal(array) is { } buffer)
        {
            return (ResourceAction.Release, OfLocal(buffer, ResourceKind.Buffer));
        }

        return call.Arguments.IsEmpty && FindLocal(call.Instance) is { } local && IsDisposable(local.Type) &&
            (call.TargetMethod.Name == "Dispose" || call.TargetMethod.Name == "Uninstall" && IsInstallation(local.Type))
            ? (ResourceAction.Release, OfLocal(local, ResourceKind.Disposable))
            : null;
    }

    private (ResourceAction Action, Resource Resource)? ReadAcquisition(ISimpleAssignmentOperation assignment, ILocalSymbol local) => Unwrap(assignment.Value) switch
    {
        IInvocationOperation { TargetMethod: { Name: "Rent" } rent } when IsPool(rent.ContainingType) => (ResourceAction.Acquire, OfLocal(local, ResourceKind.Buffer)),
        IInvocationOperation { Type: { } type } when IsInstallation(type) => (ResourceAction.Acquire, OfLocal(local, ResourceKind.Disposable)),
        IObjectCreationOperation { Type: { } type } when IsOwnDisposable(type) => (ResourceAction.Acquire, OfLocal(local, ResourceKind.Disposable)),
        _ => null,
    };

    private (ResourceAction Action, Resource Resource)? ReadUse(ILocalReferenceOperation reference)
    {
        ResourceKind kind = reference.Type is IArrayTypeSymbol ? ResourceKind.Buffer : ResourceKind.Disposable;
        if (kind == ResourceKind.Disposable && !IsDisposable(reference.Type))
        {
            return null;
        }

        Resource resource = OfLocal(reference.Local, kind);
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
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return ReadRelease(call) is not null ? null : (kind == ResourceKind.Buffer ? ResourceAction.Use : ResourceAction.Escape, resource);
            case IMemberReferenceOperation or IArrayElementReferenceOperation or IFlowCaptureOperation or IImplicitIndexerReferenceOperation:
                return (ResourceAction.Use, resource);
            case IInvocationOperation or IExpressionStatementOperation:
                return (ResourceAction.Use, resource);
            default:
                return (kind == ResourceKind.Buffer && use is IConversionOperation ? ResourceAction.Use : ResourceAction.Escape, resource);
        }
    }

    private static Resource OfLocal(ILocalSymbol local, ResourceKind kind) => new(kind, ResourcePlace.OfLocal(local), local.Name) { Local = local };

    private static bool IsPool(INamedTypeSymbol type) => type.Name == "ArrayPool" && Namespaces.IsIn(type, "System", "Buffers");

    // Only what is made of a type in source has a Dispose that the author wrote for a reason.
    private static bool IsOwnDisposable(ITypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty && IsDisposable(type);

    private static bool IsDisposable(ITypeSymbol? type)
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
