using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Spin.Analysis.Library;

/// <summary>
/// Summaries as text: parts with semicolons between them. An effect's word; <c>invokes 1</c>, a delegate among the arguments; <c>calls `0 System.IEquatable`1.Equals</c>, a member of a type argument, an argument,
/// or of what the object was made with (<c>made</c>); <c>walks</c>.
/// </summary>
internal static class SummaryText
{
    /// <summary>The word for what may walk along its arguments.</summary>
    internal const string Walks = "walks";

    private const string Invokes = "invokes";
    private const string Calls = "calls";
    private const string Unless = "unless";
    private const string This = "this";
    private const string Made = "made";
    private const string OfMethod = "``";
    private const string OfType = "`";
    private const string Invoke = "Invoke";
    private const string Part = "; ";

    /// <summary>The effects that have a word.</summary>
    internal static readonly ImmutableArray<(Effect Effect, string Word)> Words =
        [(Effect.Allocates, "allocates"), (Effect.Blocks, "blocks"), (Effect.Unknown, "unknown")];

    /// <summary>An argument as text.</summary>
    private static string PositionOf(int position) => position == MemberSummary.Receiver ? This : position.ToString(CultureInfo.InvariantCulture);

    /// <summary>A callback as text.</summary>
    internal static string Write(Callback callback)
    {
        string source = callback.Source switch
        {
            CallbackSource.Argument => PositionOf(callback.Position),
            CallbackSource.TypeArgument => OfType + PositionOf(callback.Position),
            CallbackSource.MethodArgument => OfMethod + PositionOf(callback.Position),
            _ => Made,
        };
        return callback.Owner is null ? $"{Invokes} {source}" :
            $"{Calls} {source} {callback.Owner}.{callback.Name}{(callback.Unless is null ? "" : $" {Unless} {callback.Unless}")}";
    }

    /// <summary>Reads a summary.</summary>
    /// <param name="text">The parts.</param>
    /// <param name="effects">The effects that have a word.</param>
    /// <returns>The summary without effects: their kinds follow from the member.</returns>
    internal static MemberSummary Read(string text, out Effect effects)
    {
        effects = Effect.None;
        bool walks = false;
        ImmutableArray<Callback>.Builder callbacks = ImmutableArray.CreateBuilder<Callback>();
        foreach (string part in text.Split([Part], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = part.Split(' ');
            switch (words[0])
            {
                case Walks:
                    walks = true;
                    break;
                case Invokes:
                    callbacks.Add(ReadCallback(words[1], null, Invoke));
                    break;
                case Calls:
                    int dot = words[2].LastIndexOf('.');
                    callbacks.Add(ReadCallback(words[1], words[2].Substring(0, dot), words[2].Substring(dot + 1)) with { Unless = words.Length > 3 ? words[4] : null });
                    break;
                default:
                    effects |= EffectOf(words[0]);
                    break;
            }
        }

        return new MemberSummary { Callbacks = callbacks.ToImmutable(), Walks = walks };
    }

    private static Callback ReadCallback(string source, string? owner, string name) =>
        source == Made ? new(CallbackSource.Receiver, 0, owner, name) :
        source.StartsWith(OfMethod, StringComparison.Ordinal) ? new(CallbackSource.MethodArgument, ReadPosition(source.Substring(OfMethod.Length)), owner, name) :
        source.StartsWith(OfType, StringComparison.Ordinal) ? new(CallbackSource.TypeArgument, ReadPosition(source.Substring(OfType.Length)), owner, name) :
        new(CallbackSource.Argument, ReadPosition(source), owner, name);

    private static int ReadPosition(string text) => text == This ? MemberSummary.Receiver : int.Parse(text, CultureInfo.InvariantCulture);

    private static Effect EffectOf(string word)
    {
        foreach ((Effect effect, string known) in Words)
        {
            if (known == word)
            {
                return effect;
            }
        }

        throw new FormatException($"'{word}' is no effect.");
    }
}
