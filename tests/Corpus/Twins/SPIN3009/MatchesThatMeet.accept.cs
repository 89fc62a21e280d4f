// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Answers by number.</summary>
[Spindle]
public sealed partial class Oracle
{
    [Handles<Asked>, Match("question", 1)]
    private int AnswerOne(int question) => question + 1;

    [Handles<Asked>, Match("question", 2)]
    private int AnswerTwo(int question) => question - 1;
}

/// <summary>Raised to ask something.</summary>
[Event(Level.Strand)]
public delegate int Asked(int question);
