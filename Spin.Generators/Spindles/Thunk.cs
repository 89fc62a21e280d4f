using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Spindles;

/// <summary>One forwarding method of a binding.</summary>
/// <param name="Summary">What it forwards to, for its documentation.</param>
/// <param name="ReturnType">Its result type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Declared">Its parameters.</param>
/// <param name="Passed">Its parameters as passed on behind the instance.</param>
/// <param name="Body">The expression that it returns.</param>
/// <param name="HasInstance">Whether its first parameter is the spindle's instance.</param>
internal sealed record Thunk(
    string Summary, string ReturnType, string Name, string Declared, string Passed, string Body, bool HasInstance)
{
    /// <summary>The name of the instance parameter; unlikely among an event's own.</summary>
    internal const string Instance = "__spindle";

    /// <summary>The name of the thunk that reads a spindle's field for a match.</summary>
    internal static string ReaderName(string field) => $"Read_{field}";

    /// <summary>The thunks of a spindle, each once, whatever the number of events that its method handles.</summary>
    /// <param name="model">The spindle.</param>
    /// <param name="instanceType">The type of the instance that the thunks take.</param>
    internal static IEnumerable<Thunk> Of(SpindleModel model, string instanceType) =>
        All(model, instanceType).GroupBy(static thunk => (thunk.Name, thunk.Declared)).Select(static same => same.First());

    private static IEnumerable<Thunk> All(SpindleModel model, string instanceType)
    {
        string instance = $"{instanceType} {Instance}";
        foreach (HandlerModel handler in model.Handlers)
        {
            string passed = Signature.Pass(handler.Parameters);
            yield return new Thunk(
                $"The handler <c>{handler.Method}</c>.",
                handler.ReturnType,
                handler.Method,
                Signature.Declare(handler.Parameters, instance),
                passed,
                $"{(handler.IsStatic ? model.Reference : Instance)}.{handler.Method}({passed})",
                HasInstance: true);
            if (handler.Guard is { } guard)
            {
                string given = Signature.Pass(handler.GuardParameters);
                yield return new Thunk(
                    $"The guard <c>{guard}</c>.",
                    "bool",
                    guard,
                    Signature.Declare(handler.GuardParameters, handler.GuardOnInstance ? instance : ""),
                    given,
                    $"{(handler.GuardOnInstance ? Instance : model.Reference)}.{guard}({given})",
                    handler.GuardOnInstance);
            }

            foreach (MatchModel match in handler.Matches.Where(static match => match.Reader is not null))
            {
                yield return new Thunk(
                    $"The value that <c>{match.Reader}</c> matches.",
                    "long",
                    ReaderName(match.Reader!),
                    instance,
                    "",
                    ReaderBody(model, match),
                    HasInstance: true);
            }
        }
    }

    private static string ReaderBody(SpindleModel model, MatchModel match)
    {
        string field = $"{(match.ReaderIsStatic ? model.Reference : Instance)}.{match.Reader}";
        return match.ReaderType == "bool" ? $"{field} ? 1L : 0L" : $"unchecked((long)({match.ReaderType}){field})";
    }
}
