using System.Collections.Generic;
using System.Globalization;
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

        if (!spindle.IsRestricted)
        {
            return null;
        }

        int index = spindle.FindGrant(model.FullName);
        if (model.Authority == InstallAuthority.Granted && index < 0)
        {
            return $"the image does not grant the event; add '{Example(model)}' to the Grant of '{spindle.Spindle.Assembly}'";
        }

        if (!model.MustMatch)
        {
            return null;
        }

        if (bound.FindMatch(model.Key?.Name) is not { } match)
        {
            return $"the event's owner demands a match on '{model.Key?.Name}'; add [Match] with a granted value";
        }

        ResolvedGrant? grant = index < 0 ? null : spindle.Grants[index];
        if (match.Reader is not null)
        {
            readerGrant = grant;
            return null;
        }

        return grant?.Allows(match.Constant) == false
            ? $"it matches {match.Field} {match.Constant.ToString(CultureInfo.InvariantCulture)}, which the image does not grant; add '{model.Name}:{match.Constant.ToString(CultureInfo.InvariantCulture)}' to the Grant of '{spindle.Spindle.Assembly}'"
            : null;
    }

    private static string Example(EventModel model) => model.MustMatch ? $"{model.Name}:value" : model.Name;
}
