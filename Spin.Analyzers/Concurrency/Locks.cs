using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>Recognises the ways to enter and leave a lock.</summary>
internal sealed class Locks(ContractTypes contract)
{
    /// <summary>The lock that a call enters.</summary>
    /// <returns>Null where it enters none.</returns>
    internal (SharedPlace Place, bool IsReentrant)? FindEntered(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Enter" or "EnterScope" } method } call when FindPlace(call) is { } place =>
            (place, !SymbolEqualityComparer.Default.Equals(method.ContainingType, contract.Mutex)),
        ILockOperation statement when SharedPlace.Find(statement.LockedValue) is { } place => (place, true),
        _ => null,
    };

    /// <summary>The lock that a call leaves.</summary>
    /// <returns>Null where it leaves none.</returns>
    internal SharedPlace? FindLeft(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Exit" } call ? FindPlace(call) : null;

    private SharedPlace? FindPlace(IInvocationOperation call)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(type, contract.Mutex) || type.Name is "Lock" or "SpinLock" && Namespaces.IsIn(type, "System", "Threading"))
        {
            return SharedPlace.Find(call.Instance);
        }

        return type.Name == "Monitor" && Namespaces.IsIn(type, "System", "Threading") && !call.Arguments.IsEmpty ? SharedPlace.Find(call.Arguments[0].Value) : null;
    }
}
