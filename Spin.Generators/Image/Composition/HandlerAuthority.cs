using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Judges whether a spindle's handler may be bound to an event (SPIN3016).</summary>
internal static class HandlerAuthority
{
    /// <summary>Admits a handler, or reports why not.</summary>
    /// <returns>Null where it may not be bound.</returns>
    internal static ImageHandler? Admit(ImageSpindle spindle, HandlerModel handler, EventModel model, List<Problem> problems)
    {
        ImageHandler bound = new(spindle.Number, spindle.Spindle.WithoutMembers(), handler, null) { HasState = spindle.HasState };
        if (FindContradiction(handler, model) is { } contradiction)
        {
            problems.Add(Problem.Of(RuleIds.ForbiddenHandler, bound.Name, model.FullName, $"{contradiction}; rebuild its assembly with this SDK"));
            return null;
        }

        if (spindle.IsNucleus || spindle.Spindle.Assembly == model.Assembly)
        {
            return bound;
        }

        string? refusal = Refuse(spindle, handler, model, bound, out ResolvedGrant? grant);
        if (refusal is not null)
        {
            problems.Add(Problem.Of(RuleIds.ForbiddenHandler, bound.Name, model.FullName, refusal));
            return null;
        }

        return bound with { Grant = grant };
    }

    // The rules of the spindle's own compilation, again for assemblies that it never saw.
    private static string? FindContradiction(HandlerModel handler, EventModel model) => handler switch
    {
        { IsAsync: true, IsFilter: true } => "it is a filter and asynchronous",
        { Cancels: true, IsAsync: true } => "it is asynchronous and would end the raise that it runs after",
        { Cancels: true, IsFilter: true } => "it is a filter and would end the raise before those for whom it rewrites",
        { IsAsync: true } when model.AsyncRefusal is { } refusal => $"it is asynchronous, but {refusal}",
        { IsFilter: true } when model.FilterRefusal is { } refusal => $"it is a filter, but {refusal}",
        _ => null,
    };

    private static string? Refuse(
        ImageSpindle spindle, HandlerModel handler, EventModel model, ImageHandler bound, out ResolvedGrant? readerGrant)
    {
        readerGrant = null;
        if (!handler.Contained)
        {
            return "it asks not to be contained, which only the nucleus may; rebuild its assembly with this SDK";
        }

        if (model.Authority == InstallAuthority.Owner)
        {
            return $"only assembly '{model.Assembly}', which declares the event, may handle it; remove the handler";
        }

        // An owner that judges others' handlers imposes guards on them, which stand before handlers that are no filters.
        if (handler.IsFilter && (model.Filters == InstallAuthority.Owner || model.HasAuthorizer))
        {
            return $"only assembly '{model.Assembly}', which declares the event, may rewrite what it passes; take the arguments as the event passes them, without Filter";
        }

        if (handler.Cancels && (model.Cancels ?? InstallAuthority.Owner) == InstallAuthority.Owner)
        {
            return $"only assembly '{model.Assembly}', which declares the event, may end its raises before other handlers; remove Cancels";
        }

        if (!spindle.IsRestricted)
        {
            return null;
        }

        int index = spindle.FindGrant(model.FullName);
        bool isGranted = model.Authority == InstallAuthority.Granted || (handler.IsFilter && model.Filters == InstallAuthority.Granted) ||
            (handler.Cancels && model.Cancels == InstallAuthority.Granted);
        if (isGranted && index < 0)
        {
            return $"the image does not grant the event; add '{Example(model)}' to the Grant of '{spindle.Spindle.Assembly}'";
        }

        if (!model.MustMatch)
        {
            return null;
        }

        ResolvedGrant? grant = index < 0 ? null : spindle.Grants[index];
        if (handler.Ranges.FirstOrDefault(range => range.Field == model.Key?.Name) is { } range)
        {
            return grant?.AllowsAll(range) == false
                ? $"it matches {range.Field} from {Number(range.Low)} to {Number(range.High)}, not all of which the image grants; add '{model.Name}:{Number(range.Low)}-{Number(range.High)}' to the Grant of '{spindle.Spindle.Assembly}'"
                : null;
        }

        if (bound.FindMatch(model.Key?.Name) is not { } match)
        {
            return $"the event's owner demands a match on '{model.Key?.Name}'; add [Match] with a granted value";
        }

        if (match.Reader is not null)
        {
            readerGrant = grant;
            return null;
        }

        return grant?.Allows(match.Constant) == false
            ? $"it matches {match.Field} {match.Constant.ToString(CultureInfo.InvariantCulture)}, which the image does not grant; add '{model.Name}:{match.Constant.ToString(CultureInfo.InvariantCulture)}' to the Grant of '{spindle.Spindle.Assembly}'"
            : null;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Example(EventModel model) => model.MustMatch ? $"{model.Name}:value" : model.Name;
}
