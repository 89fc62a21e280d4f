using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Types;

namespace Spin.Verifier.Resources;

/// <summary>A forward walk over a body that follows what becomes of each resource: to a fixed point first, then once more to say what is wrong.</summary>
internal sealed class ResourceFlow
{
    private readonly VerifiedBody _body;
    private readonly ResourceReader _reader;
    private readonly BodyGraph _graph;
    private readonly Holdings?[] _before;
    private readonly Queue<int> _open = new();

    private ResourceFlow(VerifiedBody body, ResourceReader reader)
    {
        _body = body;
        _reader = reader;
        _graph = BodyGraph.Of(body);
        _before = new Holdings?[body.Code.Instructions.Count];
    }

    /// <summary>Follows the resources of a body.</summary>
    internal static ResourceFindings Follow(VerifiedBody body, ResourceReader reader)
    {
        ResourceFlow flow = new(body, reader);
        flow.Reach(0, Holdings.None);
        while (flow._open.TryDequeue(out int index))
        {
            flow.Step(index);
        }

        ResourceFindings findings = new();
        for (int i = 0; i < flow._before.Length; i++)
        {
            if (flow._before[i] is { } holdings)
            {
                flow.Note(i, holdings, findings);
            }
        }

        return findings;
    }

    private void Step(int index)
    {
        Holdings before = _before[index]!;
        Holdings after = before;
        bool acquires = false;
        foreach ((ResourceAction action, Resource resource) in _reader.Read(index))
        {
            after = Apply(action, resource, index, after);
            acquires |= action == ResourceAction.Acquire;
        }

        // What throws in the middle of an instruction has not taken what it takes; what gives something back may have done so.
        bool mayThrow = _body.Code.Instructions[index].Code is ILOpCode.Call or ILOpCode.Callvirt || ThrowPoints.MayLeave(_body, index);
        foreach (int handler in _graph.CatchersOf(index))
        {
            if (mayThrow || index == 0 || !_graph.CatchersOf(index - 1).Contains(handler))
            {
                Reach(handler, before);
            }

            if (!acquires && !ReferenceEquals(after, before))
            {
                Reach(handler, after);
            }
        }

        foreach (int next in _graph.Successors(index))
        {
            Reach(next, Refine(index, next, after));
        }
    }

    // What a comparison with null says: an object that is none is not held.
    private Holdings Refine(int index, int next, Holdings after)
    {
        Instruction instruction = _body.Code.Instructions[index];
        bool? isNull = instruction.Code switch
        {
            ILOpCode.Brfalse or ILOpCode.Brfalse_s => next == instruction.Operand,
            ILOpCode.Brtrue or ILOpCode.Brtrue_s => next != instruction.Operand,
            _ => null,
        };
        return isNull != true ? after : _reader.ResourcesOf(_body.Values.Operand(index, 0)!).Aggregate(after, static (holdings, resource) => holdings.Without(resource));
    }

    private static Holdings Apply(ResourceAction action, Resource resource, int index, Holdings holdings)
    {
        Holding holding = holdings.Of(resource);
        return action switch
        {
            ResourceAction.Acquire => holdings.With(resource, Holding.Held(index)),
            ResourceAction.Use => holdings,
            // What was never taken here may be somebody else's to give back.
            _ when holding == Holding.Absent => holdings,
            ResourceAction.Release => holdings.With(resource, Holding.GivenBack(index)),
            _ => holdings.With(resource, Holding.Absent),
        };
    }

    private void Note(int index, Holdings holdings, ResourceFindings findings)
    {
        bool isOnlyUsed = true;
        Holdings after = holdings;
        foreach ((ResourceAction action, Resource resource) in _reader.Read(index))
        {
            findings.Note(action, resource, index);
            Holding holding = after.Of(resource);
            if (action == ResourceAction.Release && resource.IsLock && holding.IsReleased)
            {
                findings.AddRelease(resource, index);
            }
            else if (action == ResourceAction.Use && !resource.IsHandle && holding.IsReleased)
            {
                findings.AddUse(resource, index);
            }

            isOnlyUsed &= action == ResourceAction.Use;
            after = Apply(action, resource, index, after);
        }

        bool isReturn = _body.Code.Instructions[index].Code == ILOpCode.Ret;
        if (!isReturn && !(isOnlyUsed && ThrowPoints.MayLeave(_body, index)))
        {
            return;
        }

        foreach ((Resource resource, Holding holding) in after.All)
        {
            foreach (int acquired in isReturn || !IsProtected(index, resource) ? holding.Acquired : [])
            {
                findings.AddLeak(resource, acquired, isReturn ? null : index);
            }
        }
    }

    // By a finally that gives it back, or a catch of every exception.
    private bool IsProtected(int index, Resource resource)
    {
        for (Block? block = _body.Blocks[index]; block is not null; block = block.Parent)
        {
            foreach (Handler handler in block.Handlers)
            {
                if (handler.HasObject ? handler.FilteredStart < 0 && CatchesAll(handler) : Releases(_body.Blocks[handler.Start], resource))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool CatchesAll(Handler handler) =>
        handler.CatchType.IsNil || _body.Method.Owner.Assembly.Members.Type(handler.CatchType) is NamedType { Definition: { Namespace: "System", Name: "Object" or "Exception" } };

    private bool Releases(Block block, Resource resource) =>
        Enumerable.Range(block.Start, block.End - block.Start).Any(index => _reader.Read(index).Contains((ResourceAction.Release, resource)));

    private void Reach(int index, Holdings holdings)
    {
        if (_before[index] is not { } known)
        {
            _before[index] = holdings;
            _open.Enqueue(index);
        }
        else if (known.Join(holdings) is var joined && !ReferenceEquals(joined, known))
        {
            _before[index] = joined;
            _open.Enqueue(index);
        }
    }
}
