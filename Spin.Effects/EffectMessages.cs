namespace Spin.Analysis;

/// <summary>What is said of an effect where it is forbidden: the same words for source and for IL.</summary>
internal static class EffectMessages
{
    /// <summary>SPIN2001: who; the kind; the path; what to do.</summary>
    internal const string Allocation = "{0} may not allocate, but allocates ({1}): {2}; {3}";

    /// <summary>SPIN2002: who; the kind; the path; what to do.</summary>
    internal const string Blocking = "{0} may not wait, but waits ({1}): {2}; {3}";

    /// <summary>SPIN2003: who; why; the path; what to do.</summary>
    internal const string UnboundedLoop = "{0} must end in bounded time, but has a loop without a bound that can be shown: {1}: {2}; {3}";

    /// <summary>SPIN2004: who; the path around the cycle.</summary>
    internal const string Recursion = "{0} must end in bounded time and stack, but recurses: {1}; use a loop with an explicit, bounded stack instead";

    /// <summary>SPIN2005: who; the bound; its greatest value; the budget; the largest parts; what to do.</summary>
    internal const string OverBudget = "{0} may take {1} steps, up to {2}, where {3} are the most: {4}; {5}";

    /// <summary>SPIN2006: who; the path; why nothing is known; what to do.</summary>
    internal const string Unknown = "{0} reaches a call whose effects cannot be known: {1} ({2}); {3}";

    /// <summary>SPIN2007: who; the contract; whose it is; what is done; the path; what to do.</summary>
    internal const string Contract = "'{0}' must keep to {1} of '{2}', but {3}: {4}; {5}, or let the contract say so";

    /// <summary>What to do about a recursion.</summary>
    internal const string RecursionRemedy = "use a loop with an explicit, bounded stack instead";

    /// <summary>What to do about more steps than a contract promises.</summary>
    internal const string StepsRemedy = "clamp the count with Math.Min to what there can be";

    /// <summary>What to do about too much work.</summary>
    internal const string BudgetRemedy = "clamp the count with Math.Min to what there can be, or do the work on a strand";

    /// <summary>SPIN2009: who; the path.</summary>
    internal const string ExplicitThrow = "{0} may not throw, but throws: {1}; return early, count the case, or return a result that says so";

    /// <summary>SPIN2011: who; the path.</summary>
    internal const string VectorUse = "{0} may not use floating-point or vector registers, but does: {1}; compute with integers";

    /// <summary>SPIN3004: the guard; what it does; the path; what to do.</summary>
    internal const string Impurity = "Guard '{0}' must only compute from its arguments, constants and readonly fields, but {1}: {2}; {3}";

    /// <summary>What to do about a loop.</summary>
    internal const string LoopRemedy = "count toward a limit that stays, walk a span or an array, clamp the count with Math.Min, or take turns of a Bound";

    /// <summary>What to do about waiting.</summary>
    internal const string BlockingRemedy = "do it on a strand, or in a handler at Strand level";

    /// <summary>A number of steps for a reader.</summary>
    internal static string Steps(long steps) => steps == long.MaxValue ? "more than can be counted" : steps.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What code does that its contract does not allow, and what to do about it.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="kind">The kind of its cause.</param>
    internal static (string What, string Remedy) OfContract(Effect effect, string kind) => effect switch
    {
        Effect.Allocates => ($"allocates ({kind})", CauseKind.Remedy(kind)),
        Effect.Blocks => ($"waits ({kind})", "leave the wait to the caller"),
        Effect.Unbounded => ($"has a loop without a bound that can be shown ({kind})", LoopRemedy),
        Effect.Unknown => ($"reaches a call whose effects cannot be known ({kind})", CauseKind.RemedyOfUnknown(kind)),
        Effect.Throws => ("throws", "return a result that says so"),
        Effect.Writes => ("writes", "return the value instead"),
        Effect.Reads => ("reads what can change", "use a readonly field, or take the value as an argument"),
        Effect.UsesVector => ("uses floating-point or vector registers", "compute with integers"),
        _ => ("raises an event", "leave it to the caller"),
    };

    /// <summary>What a guard does that it must not, and what to do about it.</summary>
    internal static (string Verb, string Remedy) OfGuard(Effect effect) => effect switch
    {
        Effect.Writes => ("writes", "do it in the handler"),
        Effect.Reads => ("reads what can change", "use a readonly field, or test it in the handler"),
        Effect.Blocks => ("blocks", "do it in a handler at Strand level"),
        Effect.Throws => ("throws", "return false"),
        _ => ("raises an event", "do it in the handler"),
    };
}
