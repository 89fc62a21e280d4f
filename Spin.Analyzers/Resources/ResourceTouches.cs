using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Resources;

/// <summary>Whether anything in a body takes, holds or gives back a resource: of most, no flow graph is needed to know what becomes of them.</summary>
internal sealed class ResourceTouches(SpindleCompilation spindles)
{
    /// <summary>Whether anything does, in lambdas and local functions included.</summary>
    internal bool Any(IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (Is(operation))
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Enter" or "Exit" or "Dispose" or "Uninstall" } => true,
        IInvocationOperation call => ContractTypes.DerivesFrom(call.Type, spindles.Contract.Installation),
        IObjectCreationOperation { Type: { } type } => spindles.Declares(type) && ResourceReader.IsDisposable(type),
        ILockOperation or IUsingOperation or IUsingDeclarationOperation => true,
        _ => false,
    };
}
