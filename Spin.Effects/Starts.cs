using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Costs;
using Spin.Analysis.Loops;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis;

/// <summary>
/// What fills the statics of types: static constructors and initialisers. One runs at the first use of its type, at most once and at the
/// level of whoever comes first, unless the compiler has run it beforehand and placed what it made in the image.
/// </summary>
internal sealed class Starts(EffectAnalysis analysis, IFrontEnd front)
{
    /// <summary>In summaries: allocates otherwise than by making an object where the code says so.</summary>
    internal const Effect AllocatesOtherwise = (Effect)(1 << 11);

    /// <summary>In summaries: allocates only what a type makes and keeps when it is first used.</summary>
    internal const Effect AllocatesOnce = (Effect)(1 << 12);

    /// <summary>The longest array that the compiler places in the image.</summary>
    internal const int MostElements = 8_192;

    // The compiler gives up after 100,000 instructions of IL; a step is four of them at most.
    private const long MostSteps = 25_000;

    private readonly ConcurrentDictionary<Method, bool> _beforehand = new();
    private readonly ConcurrentDictionary<Method, ImmutableArray<CallSite>> _reached = new();

    /// <summary>What a call does of all that the called method does: of what a type makes for itself, each object once.</summary>
    internal static Effect Through(CallSite call, Effect effects) =>
        call.Kind == CallKind.Start && (effects & (Effect.Allocates | AllocatesOtherwise)) == Effect.Allocates ? effects & ~Effect.Allocates | AllocatesOnce : effects;

    /// <summary>
    /// Why a method allocates where that is forbidden. A worker at Dispatch level may make what a type keeps, once and for all; an
    /// interrupt may come while memory is given out, and whoever gives memory back has none to take.
    /// </summary>
    internal static Witness? FindAllocation(MethodSummary summary, Level level) =>
        level == Level.Dispatch ? summary.Find(Effect.Allocates) : FindAllocation(summary);

    /// <summary>Why a method allocates, be it what a type keeps.</summary>
    internal static Witness? FindAllocation(MethodSummary summary) => summary.Find(Effect.Allocates) ?? summary.Find(AllocatesOnce);

    /// <summary>Why a call allocates where that is forbidden.</summary>
    internal static Witness? FindAllocation(CallSite call, MethodSummary called, Level level) =>
        call.Kind == CallKind.Start && level == Level.Dispatch ? called.Find(AllocatesOtherwise) : FindAllocation(called, level);

    /// <summary>Whether an allocation is of an object that the code makes where it says so, and not of what grows or is put together.</summary>
    internal static bool IsObject(Cause cause) => cause.Kind is CauseKind.New or CauseKind.Array or CauseKind.AnonymousObject or CauseKind.RecordCopy or CauseKind.Boxing
        or CauseKind.Closure or CauseKind.Delegate or CauseKind.CollectionExpression or CauseKind.Params;

    /// <summary>
    /// Whether the compiler runs it beforehand: code that is all seen and known, that ends soon, and does nothing but compute and make
    /// objects without references.
    /// </summary>
    internal bool IsRunBeforehand(Method start) => _beforehand.TryGetValue(start, out bool known)
        ? known
        : _beforehand.GetOrAdd(start, CanRun(start, [], []) && analysis.WorkOf(start).Steps.Most <= MostSteps);

    /// <summary>Adds to the cost of a method that of each type that it may be the first to use, once.</summary>
    internal MethodCost AddTo(MethodCost work, Method method)
    {
        foreach (CallSite reached in _reached.TryGetValue(method, out ImmutableArray<CallSite> known) ? known : _reached.GetOrAdd(method, FindReached(method)))
        {
            Method start = reached.Callee.Method!;
            Bound steps = analysis.WorkOf(start).Steps;
            work = new MethodCost(work.Steps + steps, CostReader.Largest(work.Shares.Add(new CostShare(start.Name, reached.Site, steps, null))));
        }

        return work;
    }

    // The compiler follows no recursion, and reads no object that another type keeps.
    private bool CanRun(Method method, HashSet<Method> open, HashSet<Method> done)
    {
        if (done.Contains(method))
        {
            return true;
        }

        MethodFacts facts = front.FactsOf(method.Definition);
        if (!open.Add(method) || !DoesNoMore(facts) || !Computes(analysis.GraphOf(method)))
        {
            return false;
        }

        foreach (LoopVerdict loop in analysis.LoopsOf(method))
        {
            if (loop.Cause is not null)
            {
                return false;
            }
        }

        foreach (CallSite call in facts.AllCalls)
        {
            // A function that becomes a delegate is not called by that.
            if (call.Kind != CallKind.Creation && !(call is { Kind: CallKind.Direct, Callee: { Contract: null, Method: { } target } } && CanRun(target, open, done)))
            {
                return false;
            }
        }

        _ = open.Remove(method);
        return done.Add(method);
    }

    private static bool DoesNoMore(MethodFacts facts)
    {
        foreach (Cause cause in facts.Causes)
        {
            if (cause.Effect == Effect.Allocates ? !cause.IsPlaceable : cause.Effect is not (Effect.Reads or Effect.Writes or Effect.UsesVector))
            {
                return false;
            }
        }

        return true;
    }

    // The compiler's interpreter knows no other instructions.
    private static bool Computes(FlowGraph? graph)
    {
        for (int block = 0; block < (graph?.Count ?? 0); block++)
        {
            foreach (Statement statement in graph![block].Statements)
            {
                foreach (Expression part in statement.Value.PartsAndSelf())
                {
                    if (part is Binary { Operator: BinaryOperator.ExclusiveOr or BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift } or Opaque { IsPure: true, Type.IsInteger: true })
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    // Where each is first met, from a method and everything that it calls.
    private ImmutableArray<CallSite> FindReached(Method method)
    {
        ImmutableArray<CallSite>.Builder reached = ImmutableArray.CreateBuilder<CallSite>();
        HashSet<Method> seen = [method];
        Stack<(Method Method, CallSite? Own)> open = new([(method, null)]);
        while (open.Count > 0)
        {
            (Method caller, CallSite? own) = open.Pop();
            foreach (CallSite call in analysis.FactsOf(caller).AllCalls)
            {
                foreach (Method target in analysis.TargetsOf(caller, call.Callee))
                {
                    if (!seen.Add(target))
                    {
                        continue;
                    }

                    // A message can only point into the method that is asked.
                    CallSite site = own ?? call;
                    open.Push((target, site));
                    if (call.Kind == CallKind.Start)
                    {
                        reached.Add(new CallSite(call.Callee, site.Site, call.OnThrowPath));
                    }
                }
            }
        }

        return reached.ToImmutable();
    }
}
