using System;
using System.Collections.Generic;
using Spin.Sdk.Symbols;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Judges the handlers of a linked image by their instructions: what stack they take, what they may do and how long they may run. Source and
/// IL predict; this decides.
/// </summary>
internal sealed class MachineCodeJudge
{
    /// <summary>The most stack of a handler without containment: about what the frame around it takes, so that leaving it out costs nobody.</summary>
    internal const int MostBareStack = 512;

    private readonly CodeImage _image;
    private readonly TableCode _tables;
    private readonly KernelLimits _limits;
    private readonly long _instructionsPerMicrosecond;
    private readonly ProgramFacts _facts;
    private readonly FaultSearch _faults;
    private readonly HashSet<CodeFunction> _contained = new(ReferenceEqualityComparer.Instance);

    private MachineCodeJudge(
        CodeImage image, IReadOnlyList<HandlerEntry> entries, KernelLimits limits, LoopBounds bounds, long instructionsPerMicrosecond)
    {
        _image = image;
        _tables = new TableCode(image);
        _limits = limits;
        _instructionsPerMicrosecond = instructionsPerMicrosecond;
        HashSet<CodeFunction> roots = new(ReferenceEqualityComparer.Instance);
        foreach (HandlerEntry entry in entries)
        {
            if (_tables.EntryOf(entry) is { } function)
            {
                roots.Add(function);
                if (entry.IsContained)
                {
                    _contained.Add(function);
                }
            }

            if (entry.IsInlined && _tables.RaiseOf(entry) is { } raise)
            {
                roots.Add(raise);
            }
        }

        _facts = new ProgramFacts(image, roots, bounds);
        _faults = new FaultSearch(_facts);
    }

    /// <summary>Judges every handler.</summary>
    /// <param name="image">The linked image.</param>
    /// <param name="entries">Its handlers.</param>
    /// <param name="limits">What the kernel gives them.</param>
    /// <param name="bounds">Bounds of loops that were proven elsewhere.</param>
    /// <param name="instructionsPerMicrosecond">How fast the machine is taken to be.</param>
    internal static IReadOnlyList<HandlerVerdict> Judge(
        CodeImage image, IReadOnlyList<HandlerEntry> entries, KernelLimits limits, LoopBounds bounds, long instructionsPerMicrosecond)
    {
        MachineCodeJudge judge = new(image, entries, limits, bounds, instructionsPerMicrosecond);
        List<HandlerVerdict> verdicts = [];
        foreach (HandlerEntry entry in entries)
        {
            verdicts.Add(judge.Judge(entry));
        }

        return verdicts;
    }

    private HandlerVerdict Judge(HandlerEntry entry)
    {
        if (_tables.EntryOf(entry) is not { } function)
        {
            return new HandlerVerdict(
                entry, null, new StackNeed(0, null, null), [], default, 0, [], ["its code is not in the image under its own name"], null);
        }

        StackNeed stack = _facts.StackOf(function);
        Cost worst = _facts.CostOf(function);
        List<Witness> witnesses = [.. EffectSearch.From(_facts, function)];
        AddFault(witnesses, _faults.From(function, entry.Arguments));
        List<string> reasons = [.. Reasons(witnesses, stack, worst, entry)];
        if (entry.IsInlined)
        {
            reasons.AddRange(ReasonsInRaise(entry));
        }

        return new HandlerVerdict(
            entry, function, stack, DeepestPath(function), worst, CountCallees(function), witnesses, reasons, SourceOf(entry, function));
    }

    /// <summary>A handler that is a part of the raise is judged there as well: all that the raise does itself must be as harmless.</summary>
    private IEnumerable<string> ReasonsInRaise(HandlerEntry entry)
    {
        if (_tables.RaiseOf(entry) is not { } raise)
        {
            yield break; // an event that is never raised, or handler by handler: there is no other code
        }

        List<Witness> witnesses = [.. EffectSearch.From(_facts, raise, _contained.Contains)];
        AddFault(witnesses, _faults.From(raise, entry.RaiseArguments, _contained.Contains));
        foreach (Witness witness in witnesses)
        {
            yield return $"in the raise: {EffectText.Of(witness.Effect)}: {witness}";
        }
    }

    private IEnumerable<string> Reasons(List<Witness> witnesses, StackNeed stack, Cost worst, HandlerEntry entry)
    {
        foreach (Witness witness in witnesses)
        {
            yield return $"{EffectText.Of(witness.Effect)}: {witness}";
        }

        if (witnesses.Count > 0)
        {
            yield break;
        }

        if (stack.Unknown is { } unknownStack)
        {
            yield return $"its stack is not known: {unknownStack}";
        }
        else if (stack.Bytes > MostBareStack)
        {
            yield return $"it takes {stack.Bytes} bytes of stack, more than the {MostBareStack} that a bare call may";
        }

        if (worst.Unknown is { } unknownCost)
        {
            yield return $"its worst case is not known: {unknownCost}";
        }
        else if (worst.Instructions > int.Min(_limits.LimitOf(entry), _limits.UsualLimitOf(entry.Level)) * _instructionsPerMicrosecond)
        {
            // Nothing ends a bare handler, so that it may not take longer than usual, whatever it may take contained.
            yield return $"its worst case of {worst.Instructions} instructions is beyond its limit";
        }
    }

    private static void AddFault(List<Witness> witnesses, Witness? fault)
    {
        if (fault is not null && !witnesses.Exists(static witness => witness.Effect == Effect.Faults))
        {
            witnesses.Add(fault);
        }
    }

    private List<CodeFunction> DeepestPath(CodeFunction function)
    {
        List<CodeFunction> path = [];
        for (CodeFunction? step = function; step is not null; step = _facts.StackOf(step).Deepest)
        {
            path.Add(step);
        }

        return path;
    }

    private int CountCallees(CodeFunction function)
    {
        HashSet<CodeFunction> seen = new(ReferenceEqualityComparer.Instance) { function };
        Stack<CodeFunction> pending = new([function]);
        while (pending.TryPop(out CodeFunction? caller))
        {
            foreach (CodeFunction callee in _facts.Callees(caller))
            {
                if (seen.Add(callee))
                {
                    pending.Push(callee);
                }
            }
        }

        return seen.Count - 1;
    }

    /// <summary>The handler's own code where it was not made a part of the table's, else the table's.</summary>
    private SourceLine? SourceOf(HandlerEntry entry, CodeFunction function)
    {
        string own = $"_{entry.Spindle.Replace('.', '_')}__{entry.Handler}";
        CodeFunction at = _image.Find(symbol => symbol.EndsWith(own, StringComparison.Ordinal) && symbol[0] != '_') ?? function;
        foreach (LineRow row in _image.LinesIn(at.Start, at.End))
        {
            return new SourceLine(row.Path, row.Line, 1);
        }

        return null;
    }
}
