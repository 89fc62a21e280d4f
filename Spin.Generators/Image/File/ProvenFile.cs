using System;
using System.Collections.Generic;
using Spin.Generators.Collections;
using Spin.Generators.Image.Composition;

namespace Spin.Generators.Image.File;

/// <summary>The handlers whose machine code needs no containment, as the build found on an earlier link; checked again on the next.</summary>
/// <param name="Handlers">A line for each: event, spindle and method, separated by bars.</param>
internal sealed record ProvenFile(EquatableArray<string> Handlers)
{
    /// <summary>The name of the file among a project's additional files.</summary>
    internal const string FileName = "spin-proven.txt";

    private const char Separator = '|';

    /// <summary>Nothing proven.</summary>
    internal static ProvenFile Empty { get; } = new(EquatableArray<string>.Empty);

    /// <summary>Reads the file's text.</summary>
    internal static ProvenFile Parse(string text)
    {
        List<string> handlers = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.Trim().TrimStart('\uFEFF') is { Length: > 0 } handler)
            {
                handlers.Add(handler);
            }
        }

        handlers.Sort(StringComparer.Ordinal);
        return new ProvenFile(handlers.ToEquatable());
    }

    /// <summary>An image whose proven handlers are marked as such. The nucleus' own are not contained in the first place.</summary>
    internal ImageModel Mark(ImageModel model)
    {
        if (Handlers.Count == 0)
        {
            return model;
        }

        HashSet<string> proven = [.. Handlers];
        List<ImageEvent> events = [];
        foreach (ImageEvent table in model.Events)
        {
            List<ImageHandler> handlers = [];
            foreach (ImageHandler handler in table.Handlers)
            {
                handlers.Add(handler with { IsProven = handler.Handler is { Contained: true, IsAsync: false, IsFilter: false } && proven.Contains(Line(table, handler)) });
            }

            events.Add(table with { Handlers = handlers.ToEquatable() });
        }

        return model with { Events = events.ToEquatable() };
    }

    private static string Line(ImageEvent table, ImageHandler handler) =>
        string.Join(Separator.ToString(), table.Event.FullName, handler.Spindle.FullName, handler.Handler.Method);
}
