namespace Spin.Kernel.Console;

/// <summary>What a key, or a sequence of bytes that a terminal sends for one, means to the line editor.</summary>
internal enum Key
{
    /// <summary>Nothing, or nothing yet.</summary>
    None,

    /// <summary>A character to insert.</summary>
    Character,

    /// <summary>The line is done.</summary>
    Enter,

    /// <summary>Completes the word before the cursor.</summary>
    Complete,

    /// <summary>Removes the character before the cursor.</summary>
    Backspace,

    /// <summary>Removes the character at the cursor.</summary>
    Delete,

    /// <summary>One character left.</summary>
    Left,

    /// <summary>One character right.</summary>
    Right,

    /// <summary>The earlier line.</summary>
    Up,

    /// <summary>The later line.</summary>
    Down,

    /// <summary>The line's beginning.</summary>
    Home,

    /// <summary>The line's end.</summary>
    End,

    /// <summary>Drops the line.</summary>
    Cancel,

    /// <summary>Removes everything before the cursor.</summary>
    KillToStart,

    /// <summary>Removes everything from the cursor on.</summary>
    KillToEnd,

    /// <summary>Removes the word before the cursor.</summary>
    KillWord,

    /// <summary>Clears the screen.</summary>
    Clear,
}
