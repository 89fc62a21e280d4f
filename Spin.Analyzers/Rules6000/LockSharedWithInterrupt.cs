using System;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules6000;

/// <summary>SPIN6002: a lock that a handler at Interrupt level enters and other code too.</summary>
public sealed class LockSharedWithInterrupt() : SharingRule(Rules.SPIN6002_LockSharedWithInterrupt)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        foreach (ExecutionRoot root in sharing.Roots)
        {
            if (root.Level != Level.Interrupt)
            {
                continue;
            }

            foreach (Acquisition acquisition in root.Acquisitions)
            {
                if (Find(sharing, acquisition.Lock) is var (otherRoot, other))
                {
                    report(Diagnostic.Create(
                        Rules.SPIN6002_LockSharedWithInterrupt, acquisition.Node.GetLocation(), [other.Node.GetLocation()],
                        acquisition.Name, root.Name, otherRoot.Name));
                }
            }
        }
    }

    private static (ExecutionRoot Root, Acquisition Acquisition)? Find(Sharing sharing, string path)
    {
        foreach (ExecutionRoot root in sharing.Roots)
        {
            foreach (Acquisition acquisition in root.Acquisitions)
            {
                if (root.Level != Level.Interrupt && acquisition.Lock == path)
                {
                    return (root, acquisition);
                }
            }
        }

        return null;
    }
}
