using System.Linq;
using System.Reflection;
using Spin.Verifier.Flow;

namespace Spin.Verifier.Concurrency;

/// <summary>
/// Tells which accesses are over before a strand begins: those in the handler that alone starts the strand, from where the start does not lead
/// back. The handler runs once in the life of an instance, for it is told that the kernel is ready.
/// </summary>
internal static class BeforeStart
{
    /// <summary>Whether an access is over before another function begins.</summary>
    /// <param name="root">The function of the access.</param>
    /// <param name="access">The access.</param>
    /// <param name="strand">The other function.</param>
    /// <param name="bodies">Where bodies are.</param>
    internal static bool IsOver(ExecutionRoot root, Access access, ExecutionRoot strand, VerifiedBodies bodies) =>
        root is { IsReentered: false, Event.Name: "KernelReady" } && ReferenceEquals(access.Within, root.Function) &&
        strand is { Event: null, RunsOtherwise: false, Starts.Count: > 0 } && (strand.Function.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Private &&
        strand.Starts.TrueForAll(start => ReferenceEquals(start.Within, root.Function)) && bodies.Find(root.Function) is { } body && IsBefore(body, access, strand);

    // With handlers of exceptions control may go where no instruction leads.
    private static bool IsBefore(VerifiedBody body, Access access, ExecutionRoot strand)
    {
        if (Enumerable.Range(0, body.Code.Instructions.Count).Any(instruction => body.Blocks[instruction].Parent is not null))
        {
            return false;
        }

        BodyGraph graph = BodyGraph.Of(body);
        return strand.Starts.TrueForAll(start => start.Instruction != access.Instruction && !graph.CanReach(start.Instruction, access.Instruction, without: -1));
    }
}
