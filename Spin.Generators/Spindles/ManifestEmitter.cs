using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Spindles;

/// <summary>Writes a spindle's entries in the manifest of its assembly: attributes, typed wherever a type can be named.</summary>
internal static class ManifestEmitter
{
    /// <summary>Adds the attributes.</summary>
    internal static void Emit(SourceWriter writer, SpindleModel model)
    {
        string spindle = $"typeof({model.Reference})";
        writer.Line($"[assembly: global::Spin.SpindleDeclared({spindle}, {Text(model.Name)}, typeof({model.BindingReference}))]");
        int position = 0;
        foreach (ImportModel import in model.Imports)
        {
            writer.Line($"[assembly: global::Spin.ServiceImport({spindle}, {position++}, typeof({import.Reference}))]");
        }

        foreach (string port in model.Exports)
        {
            writer.Line($"[assembly: global::Spin.ServiceExport({spindle}, typeof(global::{port}))]");
        }

        foreach (HandlerModel handler in model.Handlers)
        {
            string named = string.Concat(NamedArguments(handler).Select(static argument => $", {argument}"));
            writer.Line($"[assembly: global::Spin.HandlerBinding({spindle}, typeof(global::{handler.Event}), {Text(handler.Method)}{named})]");
        }
    }

    private static IEnumerable<string> NamedArguments(HandlerModel handler)
    {
        if (handler.Guard is { } guard)
        {
            yield return $"Guard = {Text(guard)}";
        }

        if (handler.GuardOnInstance)
        {
            yield return "GuardOnInstance = true";
        }

        if (handler.Matches.Count > 0)
        {
            yield return $"Matches = new object[] {{ {string.Join(", ", handler.Matches.Select(Match))} }}";
        }

        if (handler.Ranges.Count > 0)
        {
            yield return $"Ranges = new object[] {{ {string.Join(", ", handler.Ranges.Select(static range => $"{Text(range.Field)}, {Literal.Long(range.Low)}, {Literal.Long(range.High)}"))} }}";
        }

        if (handler.Order != HandlerOrder.Normal)
        {
            yield return $"Order = global::Spin.Order.{handler.Order}";
        }

        if (handler.Before is { } before)
        {
            yield return $"Before = typeof(global::{before})";
        }

        if (handler.After is { } after)
        {
            yield return $"After = typeof(global::{after})";
        }

        if (handler.LimitMicroseconds != 0)
        {
            yield return $"LimitMicroseconds = {handler.LimitMicroseconds.ToString(CultureInfo.InvariantCulture)}";
        }

        if (handler.LimitInstructions != 0)
        {
            yield return $"LimitInstructions = {handler.LimitInstructions.ToString(CultureInfo.InvariantCulture)}";
        }

        if (handler.IsFilter)
        {
            yield return "Filter = true";
        }

        if (handler.Cancels)
        {
            yield return "Cancels = true";
        }

        if (handler.IsAsync)
        {
            yield return "Async = true";
        }

        if (handler.Capacity != 0)
        {
            yield return $"Capacity = {handler.Capacity.ToString(CultureInfo.InvariantCulture)}";
        }

        if (!handler.Contained)
        {
            yield return "Contained = false";
        }
    }

    private static string Match(MatchModel match) => match.Reader is { } reader
        ? $"{Text(match.Field)}, true, {Text(reader)}"
        : $"{Text(match.Field)}, false, {Literal.Long(match.Constant)}";

    private static string Text(string value) => Literal.Text(value);
}
