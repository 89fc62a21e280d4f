using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>Recognises the ways to enter and leave a lock.</summary>
internal sealed class Locks(ContractTypes contract)
{
    /// <summary>The lock that a call enters.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="given">What parameters stand for.</param>
    /// <returns>Null where it enters none.</returns>
    internal (SharedPlace Place, bool IsReentrant)? FindEntered(IOperation operation, GivenLocks given) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Enter" or "EnterScope" } method } call when FindPlace(call, given) is { } place =>
            (place, !SymbolEqualityComparer.Default.Equals(method.ContainingType, contract.Mutex)),
        ILockOperation statement when given.Find(statement.LockedValue) is { } place => (place, true),
        _ => null,
    };

    /// <summary>The lock that a call leaves.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="given">What parameters stand for.</param>
    /// <returns>Null where it leaves none.</returns>
    internal SharedPlace? FindLeft(IOperation operation, GivenLocks given) =>
        operation is IInvocationOperation { TargetMethod.Name: "Exit" } call ? FindPlace(call, given) : null;

    /// <summary>Whether values of a type can be entered.</summary>
    internal bool IsLock(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || SymbolEqualityComparer.Default.Equals(type, contract.Mutex) || type.Name == "Lock" && Namespaces.IsIn(type, "System", "Threading");

    private SharedPlace? FindPlace(IInvocationOperation call, GivenLocks given)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(type, contract.Mutex) || type.Name is "Lock" or "SpinLock" && Namespaces.IsIn(type, "System", "Threading"))
        {
            return given.Find(call.Instance);
        }

        return type.Name == "Monitor" && Namespaces.IsIn(type, "System", "Threading") && !call.Arguments.IsEmpty ? given.Find(call.Arguments[0].Value) : null;
    }
}
