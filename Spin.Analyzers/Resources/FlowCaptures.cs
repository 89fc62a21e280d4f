using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Resources;

/// <summary>Finds what a temporary of the flow graph stands for.</summary>
internal static class FlowCaptures
{
    /// <summary>The value that was captured; null where several paths capture different ones, or none is found.</summary>
    internal static IOperation? Find(IFlowCaptureReferenceOperation reference, ControlFlowGraph graph)
    {
        IOperation? found = null;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture && capture.Id.Equals(reference.Id))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = capture.Value;
                }
            }
        }

        return found;
    }
}
